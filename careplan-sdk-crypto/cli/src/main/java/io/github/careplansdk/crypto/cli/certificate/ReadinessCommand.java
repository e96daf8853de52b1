package io.github.careplansdk.crypto.cli.certificate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.Converters.Format;
import io.github.careplansdk.core.cli.FormatOption;
import io.github.careplansdk.core.cli.MoveOptions;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.crypto.cli.keys.KeyringOption;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.JsonResult;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.cli.shared.TrustOption;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.keyring.KeyringSource;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.csv.readiness.Readiness;
import io.github.careplansdk.csv.readiness.ReadinessJson;
import io.github.careplansdk.csv.readiness.ReadinessReport;
import io.github.careplansdk.csv.readiness.ReadinessText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code readiness}: whether offices' certificates, and what a product exports, are good for the exchange after the move. */
@Command(
        name = "readiness",
        header =
                "連携システムの移行の日に、各事業所の電子証明書が有効かどうかを確認します。 / Tells whether offices' certificates are good on the day of the move.",
        description = {
            "失効リスト（--crl）は今日の時点で、証明書の有効期間は移行の日の時点で確認します。json の形は docs/moving.schema.json にあります。",
            "Lists of revoked certificates (--crl) are taken as of today, the days of certificates as of the move.",
            "docs/moving.schema.json describes json."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて有効 / all are good",
            "  1  更新の受付期間内のものか、移行後に使えないファイルがある / a renewal is open, or a file cannot be used",
            "  2  使い方の誤り、読み書きできないパス、標準仕様のファイルがないパス"
                    + " / wrong usage, a path that cannot be read or written, or one without files of the standard",
            "  3  証明書を読み込めない、または内部エラー / a certificate cannot be loaded, or an internal error",
            "  4  無効、または判定できない / invalid, or it cannot be told"
        })
public final class ReadinessCommand extends TransferCommand {
    @Mixin
    private KeyringOption keyring = new KeyringOption();

    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private MoveOptions move = new MoveOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = {
                "製品が出力したファイルのフォルダー、.zip、またはファイル。指定すると、移行後に使えるかどうかも確認します。",
                "A folder, a .zip or a file that the product exported, to check whether it can be used after the move, too."
            })
    private List<Path> exported = new ArrayList<>();

    public ReadinessCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        keyring.check();
        Unreadable.checkThere(exported);
        CertificateChecker checker = trust.checker(trust.policy().build())
                .withListsCurrentAt(move.clock().instant());
        OfficeKeyring keys = OfficeKeyring.open(KeyringSource.folder(keyring.folder()), checker);
        MoveInspection certificates = MoveInspection.of(keys, move.move().move(), LocalDate.now(move.clock()));
        Optional<ReadinessReport> files = exported.isEmpty() ? Optional.empty() : Optional.of(checkFiles());
        if (format.value() == Format.JSON) {
            json(certificates, files).write(terminal().out());
        } else {
            text(certificates, files);
        }
        return worse(certificates.exitCode(), files);
    }

    private ReadinessReport checkFiles() throws IOException {
        try {
            return Readiness.create().move(move.move()).clock(move.clock()).check(Source.of(exported));
        } catch (CarePlanException e) {
            if (e.code() == ErrorCode.NO_FILES) {
                throw UsageException.noFileOfTheStandard(e.finding().arguments().get(0));
            }
            throw e;
        }
    }

    /** What is wrong with a certificate comes before what is wrong with files. */
    private static ExitCode worse(ExitCode certificates, Optional<ReadinessReport> files) {
        if (files.filter(ReadinessReport::isBroken).isPresent()) {
            return ExitCode.FAILED;
        }
        if (files.stream().flatMap(report -> report.unchecked().stream()).anyMatch(ReadinessCommand::isUnusablePath)) {
            return ExitCode.PATH_UNUSABLE;
        }
        boolean ready = files.map(ReadinessReport::isReady).orElse(true);
        return ready || certificates != ExitCode.DONE ? certificates : ExitCode.NOT_ALL_DONE;
    }

    /** A path without files is as little checked as one that cannot be read, whatever lies beside it. */
    private static boolean isUnusablePath(Problem unchecked) {
        return unchecked.isUnread() || unchecked.code() == ProblemCode.NOTHING_TO_CHECK;
    }

    private void text(MoveInspection certificates, Optional<ReadinessReport> files) throws IOException {
        Page page = page();
        certificates.text(page, texts());
        if (files.isPresent()) {
            page.gap();
            ReadinessText.in(language())
                    .width(terminal().width())
                    .coloured(terminal().colours())
                    .write(files.get(), terminal().out());
        }
    }

    private JsonResult json(MoveInspection certificates, Optional<ReadinessReport> files) throws IOException {
        JsonResult result = certificates.json(language());
        if (files.isPresent()) {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            ReadinessJson.in(language()).write(files.get(), json);
            result.root().set("files", new ObjectMapper().readTree(json.toByteArray()));
        }
        return result;
    }
}
