package io.github.careplansdk.examples;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Is what is in this folder ready to be sent? Put this behind your product's send button.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.ValidateFolder examples/sample-month-broken/2-plans
 * }</pre>
 */
public final class ValidateFolder {
    private ValidateFolder() {}

    /** Checks the folder (or {@code .zip}, or file) that is named as the argument and prints what is wrong. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 1) {
            out.println("Usage: ValidateFolder FOLDER");
            return;
        }
        // One validator serves a whole application, all its threads.
        Validator validator = Validator.create();
        // What was found is one thing, what counts as failing another: here, errors.
        Judgement judgement = Policy.DEFAULT.judge(validator.validate(Path.of(args[0])));
        Messages words = Messages.in(Language.EN);
        for (Problem problem : judgement.problems()) {
            out.println(judgement.severity(problem) + " " + problem.code() + " " + place(problem.location()));
            out.println("    " + words.message(problem));
            out.println("    " + words.hint(problem));
        }
        out.println(words.verdict(judgement.verdict()));
    }

    private static String place(Location location) {
        return location.file()
                + (location.row() > 0 ? ", row " + location.row() : "")
                + (location.column() > 0 ? ", column " + location.column() + " " + location.columnName() : "");
    }
}
