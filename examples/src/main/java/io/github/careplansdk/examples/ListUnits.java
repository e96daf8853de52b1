package io.github.careplansdk.examples;

import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which files in a folder are sent together? Lists the units in the order in which receivers process them, by the names
 * of the files alone.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.ListUnits examples/sample-month/2-plans
 * }</pre>
 */
public final class ListUnits {
    private ListUnits() {}

    /** Lists the units in the folder that is named as the argument. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 1) {
            out.println("Usage: ListUnits FOLDER");
            return;
        }
        Bulk bulk = Bulk.of(files(Path.of(args[0])));
        for (TransmissionUnit unit : bulk.units()) {
            String type = unit.type().map(UnitType::name).orElse("no unit of the standard");
            out.println(unit.serial() + " from " + unit.address().from() + " to "
                    + unit.address().to() + ": " + type + " " + unit.kinds());
        }
        Messages words = Messages.in(Language.EN);
        bulk.problems().forEach(problem -> out.println(problem.code() + ": " + words.message(problem)));
    }

    /** The files whose names are the standard's; the others are attachments, or have a name to be corrected. */
    private static List<UnitFile> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .map(name -> FileName.parse(name).name())
                    .flatMap(Optional::stream)
                    .map(name -> new UnitFile(name, name.text()))
                    .toList();
        }
    }
}
