package io.github.careplansdk.examples;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.csv.report.TextReport;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * From a folder of files to a verdict: checks the sample month, in which there is nothing to find, then the same month
 * with twenty mistakes, to show what problems look like.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.MainJob --lang en
 * }</pre>
 */
public final class MainJob {
    private MainJob() {}

    /** Checks both months and prints the reports. Takes {@code --lang ja} (the default) or {@code --lang en}. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Language language = language(args);
        for (String name : List.of("sample-month", "sample-month-broken")) {
            Path folder = find(name);
            out.println("== " + folder.toString().replace('\\', '/'));
            Judgement judgement = Policy.DEFAULT.judge(Validator.create().validate(folder));
            TextReport.in(language).write(judgement, out);
            out.println();
        }
    }

    private static Language language(String[] args) {
        if (args.length == 0) {
            return Language.JA;
        }
        if (args.length == 2 && args[0].equals("--lang")) {
            return Language.of(args[1]).orElseThrow(MainJob::usage);
        }
        throw usage();
    }

    private static IllegalArgumentException usage() {
        return new IllegalArgumentException("Usage: MainJob [--lang ja|en]");
    }

    /** The folder below the repository's root or below the examples, wherever the program is started. */
    private static Path find(String name) {
        return Stream.of(Path.of("examples", name), Path.of(name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no " + name + " here: start in the root of the repository or in examples."));
    }
}
