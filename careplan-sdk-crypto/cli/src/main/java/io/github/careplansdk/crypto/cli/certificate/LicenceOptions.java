package io.github.careplansdk.crypto.cli.certificate;

import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.crypto.cli.certificate.AdviceResult.LicenceResult;
import io.github.careplansdk.crypto.office.Licence;
import io.github.careplansdk.crypto.office.OfficeFacts;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --licence-applied} and what belongs to it: the licence of an office. */
final class LicenceOptions {
    @Option(
            names = "--licence-applied",
            paramLabel = "YYYY-MM-DD",
            description = {"ライセンスを初めて申請した日。", "The day on which the licence was first applied for."})
    private @Nullable LocalDate applied;

    @Option(
            names = "--licence-from",
            paramLabel = "YYYY-MM-DD",
            description = {
                "手続きして更新した場合の、いまの有効期間の開始日。既定は申請した日です。",
                "The first day of the present year, if it was renewed by hand; by default the day of the application."
            })
    private @Nullable LocalDate from;

    @Option(
            names = "--no-renewal",
            description = {"自動更新を止めている。", "The office has said that the licence is not to renew by itself."})
    private boolean refused;

    @Option(
            names = "--free-pass",
            description = {"フリーパスキャンペーンで申請した。", "It was applied for in the free-pass campaign."})
    private boolean freePass;

    Optional<Licence> licence() {
        if (applied == null) {
            if (from != null || refused || freePass) {
                throw new UsageException(
                        "ライセンスを申請した日を --licence-applied で指定してください。",
                        "Give the day on which the licence was applied for, with --licence-applied.");
            }
            return Optional.empty();
        }
        if (from != null && from.isBefore(applied)) {
            throw new UsageException(
                    "--licence-from が --licence-applied より前の日です。", "--licence-from is a day before --licence-applied.");
        }
        return Optional.of(new Licence(applied, from == null ? applied : from, refused, freePass));
    }

    Optional<LicenceResult> result(LocalDate day, OfficeFacts facts) {
        return licence()
                .map(licence -> new LicenceResult(
                        licence.year(day, facts),
                        licence.renewsItself(facts),
                        licence.freeUntil(facts),
                        licence.check(day, facts)));
    }
}
