package io.github.careplansdk.crypto.cli;

import io.github.careplansdk.core.cli.Converters;
import io.github.careplansdk.core.cli.Converters.Format;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.crypto.CryptoException;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.CertificatePolicy;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inspect}: whether an office's certificate is good, and until when. */
@Command(
        name = "inspect",
        header = "事業所の電子証明書が有効か、いつまでかを調べます。 / Tells whether an office's certificate is good, and until when.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  有効 / valid",
            "  1  有効、更新の受付期間内 / valid, and its renewal is open",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  証明書を読み込めない、プログラムの異常 / the certificate cannot be loaded, or the program broke",
            "  4  無効、または判定できない / invalid, or it cannot be told"
        })
final class InspectCommand extends TransferCommand {
    private final Clock clock;

    @Mixin
    private PfxOption pfx = new PfxOption();

    @Mixin
    private TrustOption trust = new TrustOption();

    @Option(
            names = "--ca-thumbprint",
            paramLabel = "SHA1",
            converter = ToThumbprint.Sha1.class,
            description = {
                "公表されている認証局の拇印（SHA-1）。認証局の証明書と照合した結果を表示します。",
                "The CA's thumbprint as it is published (SHA-1), to be compared with its certificate."
            })
    private @Nullable Thumbprint caThumbprint;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = Converters.ToDate.class,
            description = {
                "この日の終わり（日本時間）で判定します。既定は今です。",
                "Judges for the end of this day in Japan; by default for this moment."
            })
    private @Nullable LocalDate date;

    @Mixin
    private FormatOption format = new FormatOption();

    InspectCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    ExitCode run() throws IOException {
        CertificatePolicy.Builder policy = trust.policy();
        if (caThumbprint != null) {
            policy.publishedCaThumbprint(caThumbprint);
        }
        CertificateChecker checker = trust.checker(policy.build());
        SigningIdentity identity = pfx.load(terminal());
        Inspection inspection = new Inspection(identity, checker.check(identity.chain(), at()));
        if (format.value() == Format.JSON) {
            inspection.json(language().language()).write(terminal().out());
        } else {
            inspection.text(page(), language());
        }
        return ExitCode.of(inspection.check().status());
    }

    private Instant at() {
        return date == null ? clock.instant() : JapanTime.endOf(date);
    }

    @Override
    void refused(CryptoException e) throws IOException {
        super.refused(e);
        if (format.value() == Format.JSON) {
            Inspection.notLoaded(e.finding(), language().language())
                    .write(terminal().out());
        }
    }
}
