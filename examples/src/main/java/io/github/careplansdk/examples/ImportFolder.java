package io.github.careplansdk.examples;

import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.exchange.AppliedChanges;
import io.github.careplansdk.csv.exchange.Change;
import io.github.careplansdk.csv.exchange.Import;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What came in, and what is to be done with it: units in the order of their serials, what each changes, and what is set
 * aside because of an error. Name a folder twice to see that nothing is applied twice.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.ImportFolder examples/sample-month/2-plans
 * }</pre>
 */
public final class ImportFolder {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    /** Forgets all with the process; your product asks its database, as {@link ImportToDatabase} does. */
    private final AppliedChanges applied = new AppliedChanges();

    private ImportFolder() {}

    /** Looks through the folders that are named as arguments, one after the other. */
    public static void main(String[] args) throws IOException {
        ImportFolder program = new ImportFolder();
        if (args.length == 0) {
            program.out.println("Usage: ImportFolder FOLDER...");
        }
        for (String folder : args) {
            program.read(Path.of(folder));
        }
    }

    private void read(Path folder) throws IOException {
        Import received = Importer.create().read(folder);
        for (IncomingUnit unit : received.units()) {
            String type = unit.type().map(UnitType::name).orElse("no unit of the standard");
            out.println(unit.id() + " " + type + (unit.isSetAside() ? ", set aside" : ""));
            unit.report().problems().forEach(this::tell);
            // None where the unit is set aside. All of them or none: in one transaction.
            for (Change change : unit.changes()) {
                applied.remaining(unit.id(), change)
                        .ifPresentOrElse(rest -> apply(unit, rest), () -> out.println("    nothing left to do"));
            }
        }
        received.misnamed().forEach(file -> out.println("name to be corrected: " + file.name()));
        received.attachments().forEach(file -> out.println("attachment: " + file.name()));
    }

    private void apply(IncomingUnit unit, Change change) {
        if (change instanceof Change.Replace replace) {
            out.println(
                    "    replace " + replace.kind() + ": " + replace.records().size() + " rows");
        } else {
            out.println("    delete " + change.kinds());
        }
        applied.add(unit.id(), change);
    }

    /** What is wrong, and what somebody who received the file can do about it. */
    private void tell(Problem problem) {
        Messages words = Messages.in(Language.EN).to(Audience.RECEIVER);
        out.println(
                "    " + problem.code().severity() + " " + problem.location().file() + ": " + words.message(problem));
        out.println("        " + words.hint(problem));
    }
}
