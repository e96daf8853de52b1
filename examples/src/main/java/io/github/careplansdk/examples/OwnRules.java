package io.github.careplansdk.examples;

import io.github.careplansdk.core.problem.CustomCode;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.csv.report.TextReport;
import io.github.careplansdk.csv.validate.ProblemReporter;
import io.github.careplansdk.csv.validate.RowView;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks a folder against the standard and a rule of your own: this product wants no half-width katakana in names.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.OwnRules examples/sample-month-broken/2-plans
 * }</pre>
 */
public final class OwnRules {
    private static final CustomCode HALF_WIDTH_NAME = CustomCode.builder(
                    "ACME_HALF_WIDTH_NAME", Layer.ROW, Severity.WARNING)
            .japanese("氏名に半角カタカナがあります。", "全角カタカナで入力し直してください。")
            .english("The name holds half-width katakana.", "Type it again in full-width katakana.")
            .build();
    private static final List<String> NAMES = List.of("userName", "userNameKana", "careManagerName");
    private static final Pattern HALF_WIDTH_KATAKANA = Pattern.compile("[\uFF66-\uFF9F]");

    private OwnRules() {}

    private static void checkNames(RowView row, ProblemReporter problems) {
        for (String name : NAMES) {
            if (row.has(name)
                    && row.text(name)
                            .filter(text -> HALF_WIDTH_KATAKANA.matcher(text).find())
                            .isPresent()) {
                problems.report(HALF_WIDTH_NAME, row.place(name));
            }
        }
    }

    /** Checks the folder (or {@code .zip}, or file) that is named as the argument and prints what is wrong. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 1) {
            out.println("Usage: OwnRules FOLDER");
            return;
        }
        Validator validator = Validator.builder()
                .rowRule(OwnRules::checkNames, HALF_WIDTH_NAME)
                .build();
        Judgement judgement = Policy.DEFAULT.judge(validator.validate(Path.of(args[0])));
        TextReport.in(Language.EN).write(judgement, out);
    }
}
