package io.github.careplansdk.crypto.cli.certificate;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.cli.Converters.Format;
import io.github.careplansdk.core.cli.FormatOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.crypto.cli.keys.KeysOption;
import io.github.careplansdk.crypto.cli.keys.OfficeKey;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.Inspection;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.ToThumbprint;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.cli.shared.TrustOption;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.CertificatePolicy;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.keyring.KeyringSource;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inspect}: whether an office's certificate is good, or those of many offices are, and until when. */
@Command(
        name = "inspect",
        header = "事業所の電子証明書が有効かどうかと、有効期限を確認します。 / Tells whether an office's certificate is good, and until when.",
        description = {
            "json の形は docs/inspect.schema.json（--keyring では docs/keyring.schema.json）にあります。",
            "docs/inspect.schema.json describes json; with --keyring, docs/keyring.schema.json."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  有効 / valid",
            "  1  有効、更新の受付期間内 / valid, and its renewal is open",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  証明書を読み込めない、または内部エラー / the certificate cannot be loaded, or an internal error",
            "  4  無効、または判定できない / invalid, or it cannot be told",
            "  --keyring では最も悪いもの（3、4、1 の順）。新しい証明書に替わったものは数えません。",
            "  With --keyring that of the worst (3, 4, 1); a certificate that a newer one has replaced does not count."
        })
public final class InspectCommand extends TransferCommand {
    private final Clock clock;

    @ArgGroup
    private KeysOption keys = new KeysOption();

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
            description = {
                "この日の終わり（日本時間）で判定します。既定は今です。",
                "Judges for the end of this day in Japan; by default for this moment."
            })
    private @Nullable LocalDate date;

    @Mixin
    private FormatOption format = new FormatOption();

    public InspectCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    protected ExitCode run() throws IOException {
        keys.check();
        CertificatePolicy.Builder policy = trust.policy();
        if (caThumbprint != null) {
            policy.publishedCaThumbprint(caThumbprint);
        }
        CertificateChecker checker = trust.checker(policy.build());
        return keys.key().isPresent()
                ? inspect(keys.key().get(), checker)
                : inspect(keys.keyring().orElseThrow(), checker);
    }

    private ExitCode inspect(OfficeKey key, CertificateChecker checker) throws IOException {
        SigningIdentity identity = key.load(terminal());
        Inspection inspection =
                Inspection.of(identity, checker.check(identity.chain(), at())).withKeyTried();
        if (format.value() == Format.JSON) {
            inspection.json(language()).write(terminal().out());
        } else {
            inspection.text(page(), texts());
        }
        return ExitCode.of(inspection.check().status());
    }

    private ExitCode inspect(Path folder, CertificateChecker checker) throws IOException {
        OfficeKeyring keyring = OfficeKeyring.open(KeyringSource.folder(folder), checker);
        KeyringInspection inspection = new KeyringInspection(keyring.state(at()));
        if (format.value() == Format.JSON) {
            inspection.json(language()).write(terminal().out());
        } else {
            inspection.text(page(), texts());
        }
        return inspection.exitCode();
    }

    private Instant at() {
        return date == null ? clock.instant() : JapanTime.endOf(date);
    }

    @Override
    protected void refused(CarePlanException e) throws IOException {
        super.refused(e);
        if (format.value() == Format.JSON && keys.key().isPresent()) {
            Inspection.notLoaded(e.finding(), language()).write(terminal().out());
        }
    }
}
