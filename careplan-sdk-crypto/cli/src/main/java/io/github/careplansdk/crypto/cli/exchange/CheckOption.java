package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.crypto.transport.UnitCheck;
import io.github.careplansdk.csv.validate.Validator;
import picocli.CommandLine.Option;

/** {@code --no-check}: by default units are checked by the standard, as careplan-validator does. */
public final class CheckOption {
    @Option(
            names = "--no-check",
            description = {
                "標準仕様に基づく検査を省略します。既定では、エラーのある送信単位は送信も取り込みもしません。",
                "Does not check units by the standard. By default one with errors is neither sent nor taken."
            })
    private boolean unchecked;

    UnitCheck check() {
        if (unchecked) {
            return UnitCheck.NONE;
        }
        Validator validator = Validator.create();
        return files -> {
            ValidationReport report = validator.validateTogether(files);
            return Policy.DEFAULT.judge(report).count(Severity.ERROR);
        };
    }
}
