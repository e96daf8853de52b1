package io.github.careplansdk.crypto.cli.certificate;

import io.github.careplansdk.core.cli.AnnouncedMoveOptions;
import io.github.careplansdk.core.cli.Converters.Format;
import io.github.careplansdk.core.cli.FormatOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.crypto.cli.keys.KeysOption;
import io.github.careplansdk.crypto.cli.keys.OfficeKey;
import io.github.careplansdk.crypto.cli.shared.CertificateFile;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.IdentityException;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.keyring.KeyringSource;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.crypto.office.OfficeFacts;
import io.github.careplansdk.crypto.office.OfficeSituation;
import io.github.careplansdk.crypto.office.OfficeSituation.Application;
import io.github.careplansdk.crypto.office.OfficeSituation.Claims;
import io.github.careplansdk.crypto.office.OfficeSituation.Password;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code advise}: what an office has to do about its certificate, licence, user IDs and passwords, by when and where. */
@Command(
        name = "advise",
        header = "電子証明書・ライセンス・ユーザID・パスワードについて、次にすることと期限を表示します。"
                + " / Tells what an office has to do next about its certificate, licence, user IDs and passwords.",
        description = {
            "証明書は、名前と有効期間だけを見ます。信頼できるかどうかは inspect で確認してください。",
            "Certificates are taken by their names and days; inspect tells whether one can be relied on.",
            "json の形は docs/advice.schema.json にあります。",
            "docs/advice.schema.json describes json."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  いますることはない / there is nothing to do now",
            "  1  することがある（証明書は使える） / there is something to do; the certificate can be used",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  事業所の証明書として読み込めないファイルがある、または内部エラー / a file cannot be loaded as an office's certificate, or an"
                    + " internal error",
            "  4  使える証明書がないか、判断できない / there is no certificate that can be used, or it cannot be told"
        })
public final class AdviseCommand extends TransferCommand {
    private final Clock clock;

    @ArgGroup
    private KeysOption keys = new KeysOption();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = {
                "事業所の証明書だけのファイル（PEMまたはDER）。インストール済みの証明書を書き出したものなど。複数回指定できます。",
                "A file with a certificate only (PEM or DER), such as an installed one that was exported. May be"
                        + " repeated."
            })
    private List<Path> certificates = new ArrayList<>();

    @Option(
            names = "--claims",
            paramLabel = "online|agent|paper",
            description = {
                "介護保険の請求方法：online オンライン、agent 代理人、paper 紙や媒体。証明書についての案内に必要です。",
                "How the office claims: itself online, by an agent, or on paper. Needed for advice on certificates."
            })
    private @Nullable Claims claims;

    @Option(
            names = "--password",
            paramLabel = "known|lost|reissued",
            converter = ToPassword.class,
            description = {
                "証明書発行用パスワード：known 分かる（既定）、lost 分からない、reissued 再発行した。",
                "The password for issuing certificates: known (default), lost, or issued anew."
            })
    private @Nullable Password password;

    @Option(
            names = "--application",
            paramLabel = "none|applied|issued",
            description = {
                "証明書の発行申請：none していない（既定）、applied 申請済み、issued 発行済み。",
                "An application for a certificate: none (default), applied for, or issued."
            })
    private @Nullable Application application;

    @Option(
            names = "--at",
            paramLabel = "YYYY-MM-DD[THH:MM]",
            converter = ToMoment.class,
            description = {
                "この時点（日本時間。日付だけならその日の始まり）で判定します。既定は今です。",
                "Judges for this moment in Japan, or the beginning of a day; by default for now."
            })
    private @Nullable Instant at;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = {
                "受付時間や期間のデータを置き換えるファイル（タブ区切り、UTF-8）。書き方は docs/certificates.ja.md にあります。",
                "A file whose dates, periods and hours replace ours (separated by tabs, UTF-8); docs/certificates.md"
                        + " tells its form."
            })
    private @Nullable Path facts;

    @Mixin
    private AnnouncedMoveOptions move = new AnnouncedMoveOptions();

    @Mixin
    private LicenceOptions licence = new LicenceOptions();

    @Mixin
    private IdAndPasswordOptions ids = new IdAndPasswordOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    public AdviseCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    protected ExitCode run() throws IOException {
        boolean ofCertificates = claims != null;
        if (!ofCertificates && (hasCertificates() || password != null || application != null)) {
            throw new UsageException(
                    "請求方法を --claims online、agent、paper のどれかで指定してください。",
                    "Say how the office claims: --claims online, agent or paper.");
        }
        if (!ofCertificates && licence.licence().isEmpty() && ids.isEmpty()) {
            throw new UsageException(
                    "何についての案内かを、--claims、--licence-applied、--user-id、--password-changed などで指定してください。",
                    "Say what to advise on: --claims, --licence-applied, --user-id or --password-changed.");
        }
        Instant moment = at == null ? clock.instant() : at;
        LocalDate day = JapanTime.day(moment);
        OfficeFacts known = facts();
        AdviceResult result = new AdviceResult(
                moment,
                ofCertificates ? offices(moment).advice(known, moment) : List.of(),
                licence.result(day, known),
                ids.userIds(),
                ids.passwords(day),
                known.sources());
        if (format.value() == Format.JSON) {
            result.json(language()).write(terminal().out());
        } else {
            result.text(page(), texts());
        }
        return result.exitCode();
    }

    private boolean hasCertificates() {
        return keys.key().isPresent() || keys.keyring().isPresent() || !certificates.isEmpty();
    }

    private OfficeFacts facts() throws IOException {
        OfficeFacts known = OfficeFacts.published().with(move.move());
        if (facts == null) {
            return known;
        }
        Unreadable.checkFiles(List.of(facts));
        try (Reader reader = Files.newBufferedReader(facts)) {
            return known.with(reader);
        }
    }

    private CertificatesOfOffices offices(Instant moment) throws IOException {
        Unreadable.checkFiles(certificates);
        CertificatesOfOffices offices = new CertificatesOfOffices(situation());
        if (keys.keyring().isPresent()) {
            Path folder = keys.keyring().get();
            FolderPaths.checkThere(List.of(folder));
            CertificateChecker nobody = CertificateChecker.of(TrustAnchors.NONE);
            for (KeyState key : OfficeKeyring.open(KeyringSource.folder(folder), nobody)
                    .state(moment)
                    .keys()) {
                key.check()
                        .ifPresentOrElse(
                                check -> offices.add(check.certificate(), key.name()),
                                () -> offices.addUnread(key.office(), key.name(), key.findings()));
            }
        }
        if (keys.key().isPresent()) {
            OfficeKey key = keys.key().get();
            try {
                offices.add(key.load(terminal()).certificate(), key.name());
            } catch (IdentityException e) {
                if (ExitCode.of(e.finding(), ExitCode.FAILED) != ExitCode.FAILED) {
                    throw e;
                }
                offices.addUnread(Optional.empty(), key.name(), List.of(e.finding()));
            }
        }
        for (Path file : certificates) {
            offices.add(CertificateFile.read(file), String.valueOf(file.getFileName()));
        }
        return offices;
    }

    private OfficeSituation situation() {
        OfficeSituation said = OfficeSituation.claiming(claims == null ? Claims.ONLINE : claims);
        return said.with(password == null ? Password.KNOWN : password)
                .with(application == null ? Application.NONE : application);
    }

    static final class ToPassword implements ITypeConverter<Password> {
        @Override
        public Password convert(String text) {
            // What was typed may be the password itself, so it is not shown.
            return Stream.of(Password.values())
                    .filter(value -> value.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(
                            "--password は known、lost、reissued のどれかです。パスワードそのものは書かないでください。",
                            "--password is known, lost or reissued; never write the password itself."));
        }
    }

    static final class ToMoment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                LocalDateTime local = text.contains("T")
                        ? LocalDateTime.parse(text)
                        : LocalDate.parse(text).atStartOfDay();
                return local.atZone(Validity.JAPAN).toInstant();
            } catch (DateTimeParseException e) {
                throw new UsageException(
                        "実在する日時を YYYY-MM-DD か YYYY-MM-DDTHH:MM の形式で指定してください: " + text,
                        "Write a real moment as YYYY-MM-DD or YYYY-MM-DDTHH:MM: " + text);
            }
        }
    }
}
