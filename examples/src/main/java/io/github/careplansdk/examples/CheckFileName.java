package io.github.careplansdk.examples;

import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What does a file name say, and what is wrong with it? The file need not exist.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.CheckFileName UPPLAN_202613_9970100011_43_9970100037_11_20260325101000.csv
 * }</pre>
 */
public final class CheckFileName {
    private CheckFileName() {}

    /** Checks the names that are given as arguments. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 0) {
            out.println("Usage: CheckFileName NAME...");
        }
        Messages words = Messages.in(Language.EN);
        for (String text : args) {
            out.println(text);
            FileName.Parsed parsed = FileName.parse(text);
            if (parsed.isAttachment()) {
                out.println("    an attachment: not a name of the standard");
            }
            parsed.name().ifPresent(name -> out.println("    " + meaning(name)));
            for (Problem problem : parsed.problems()) {
                out.println("    " + problem.code() + ": " + words.message(problem));
            }
        }
    }

    private static String meaning(FileName name) {
        return name.kind().titleEn()
                + name.month().map(month -> " of " + month).orElse("")
                + ", from " + name.address().from() + " to " + name.address().to()
                + ", made at " + name.serial().time();
    }
}
