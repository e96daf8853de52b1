package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.report.TextReport;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.upgrade.UpgradeReport;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradeChange;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code upgrade}: brings a folder to a later edition of the standard, and says what is left to fill. */
@Command(
        name = "upgrade",
        header = "フォルダーのファイルを、標準仕様の新しい版に変換します。 / Brings a folder to a later edition of the standard.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて変換され、補う項目なし / all upgraded, nothing to fill",
            "  1  補う項目や、変換できないファイルがある / something to fill, or a file set aside",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  内部エラー（検査の規則を含む） / internal error, including a rule that failed"
        })
final class UpgradeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--from-type",
            paramLabel = "TYPE",
            required = true,
            converter = ToServiceType.class,
            description = {"送信元のサービス種類コード（居宅介護支援は 43）。", "The sender's service type (43 for care management)."})
    private @Nullable ServiceType fromType;

    @Option(
            names = "--to-type",
            paramLabel = "TYPE",
            required = true,
            converter = ToServiceType.class,
            description = {"送信先のサービス種類コード（訪問介護は 11）。", "The receiver's service type (11 for home-visit care)."})
    private @Nullable ServiceType toType;

    @Option(
            names = "--edition",
            paramLabel = "EDITION",
            converter = ToEdition.class,
            description = {
                "変換後の版（版の番号かCSVバージョン）。省略時は最新の版。",
                "The edition to bring them to: its label or CSV version. The default is the newest."
            })
    private Edition edition = Standard.published().newest();

    @Option(
            names = "--office",
            paramLabel = "NUMBER=TYPE",
            converter = ToOffice.class,
            description = {
                "サービス種類が異なる事業所（送信元・送信先とも）。複数回指定できます。",
                "An office of another type, sending or receiving. May be repeated."
            })
    private List<Office> offices = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = {"変換したファイルの出力先のフォルダー。存在しないか、空であること。", "A new or empty folder for the upgraded files."})
    private @Nullable Path output;

    @Parameters(
            paramLabel = "FOLDER",
            description = {
                "変換するファイルのあるフォルダーか .zip。変更しません。",
                "The folder or .zip of files to upgrade. It is not changed."
            })
    private @Nullable Path folder;

    UpgradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (fromType == null || toType == null || folder == null || output == null) {
            throw new IllegalStateException("picocli asks for all of these.");
        }
        Upgrade upgrade = Upgrade.between(fromType, toType).to(edition);
        for (Office office : offices) {
            upgrade = upgrade.office(office.number(), office.type());
        }
        UpgradeReport report = run(upgrade, folder, output);
        write(report, output);
        if (report.judgement().verdict() == Verdict.BROKEN) {
            return ExitCode.BROKEN.number();
        }
        if (count(report, UpgradedFile.Outcome.NAME_UNUSABLE) > 0
                || report.left().problems().stream().anyMatch(Problem::isUnread)) {
            return ExitCode.USAGE.number();
        }
        return (report.isComplete() ? ExitCode.PASSED : ExitCode.FOUND).number();
    }

    private static UpgradeReport run(Upgrade upgrade, Path folder, Path output) {
        Unreadable.checkThere(List.of(folder));
        try {
            return upgrade.run(folder, output);
        } catch (CarePlanException e) {
            throw switch ((ErrorCode) e.code()) {
                case NO_FILES ->
                    new UsageException("変換するファイルがありません: " + folder, "There is no file to upgrade: " + folder);
                case OUTPUT_IN_FOLDER -> PathException.inFolderRead(output);
                case FOLDER_NOT_EMPTY ->
                    new UsageException(
                            "出力先は空のフォルダーではありません。新しいフォルダーを指定してください: " + output,
                            "The output is not an empty folder. Give a new one: " + output);
                default -> e;
            };
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private void write(UpgradeReport report, Path written) throws IOException {
        Page page = new Page(terminal.out(), terminal.width(), terminal.colours());
        page.line(0, report.isComplete() ? Style.GOOD : Style.BAD, summary(report));
        page.line(0, Style.DIM, texts().with("upgrade.output", Map.of("folder", written)));
        for (UpgradedFile file : report.files()) {
            page.gap();
            page.line(0, Style.BOLD, file.source());
            if (file.outcome() != UpgradedFile.Outcome.UPGRADED) {
                page.paragraph(
                        2,
                        file.outcome().needsAttention() ? Style.BAD : Style.PLAIN,
                        file.outcome().text(language.language()));
            }
            for (UpgradeChange change : file.changes()) {
                page.paragraph(2, Style.PLAIN, change.text(language.language()));
            }
        }
        page.gap();
        page.line(0, Style.BOLD, texts().get("upgrade.left"));
        Judgement judgement = report.judgement();
        if (report.left().count(ProblemCode.CSV_VERSION_NOT_FOR_MONTH) > 0) {
            page.paragraph(0, Style.NOTE, texts().with("upgrade.monthsBefore", Map.of("month", edition.from())));
        }
        TextReport.in(language.language())
                .width(terminal.width())
                .coloured(terminal.colours())
                .write(judgement, terminal.out());
    }

    private String summary(UpgradeReport report) {
        long upgraded = count(report, UpgradedFile.Outcome.UPGRADED);
        long setAside =
                report.files().stream().filter(file -> file.target().isEmpty()).count();
        long copied = report.files().size() - upgraded - setAside;
        return texts().with("upgrade.summary", Map.of("upgraded", upgraded, "copied", copied, "setAside", setAside));
    }

    private static long count(UpgradeReport report, UpgradedFile.Outcome outcome) {
        return report.files().stream().filter(file -> file.outcome() == outcome).count();
    }

    private Texts texts() {
        return language.texts(UpgradeCommand.class);
    }

    /** An office whose type is not the one of the other senders or receivers. */
    record Office(OfficeNumber number, ServiceType type) {}

    static final class ToServiceType implements ITypeConverter<ServiceType> {
        @Override
        public ServiceType convert(String text) {
            return ServiceType.of(text.toUpperCase(Locale.ROOT))
                    .orElseThrow(() -> new UsageException(
                            "標準仕様にないサービス種類コードです: " + text, "Not a service type of the standard: " + text));
        }
    }

    static final class ToEdition implements ITypeConverter<Edition> {
        @Override
        public Edition convert(String text) {
            return Standard.published().editions().stream()
                    .filter(Edition::isDescribed)
                    .filter(edition -> text.equals(edition.csvVersion()) || text.equals(edition.label()))
                    .findFirst()
                    .orElseThrow(
                            () -> new UsageException("標準仕様にない版です: " + text, "Not an edition of the standard: " + text));
        }
    }

    static final class ToOffice implements ITypeConverter<Office> {
        @Override
        public Office convert(String text) {
            int equals = text.indexOf('=');
            return OfficeNumber.parse(text.substring(0, Math.max(0, equals)))
                    .map(number -> new Office(number, new ToServiceType().convert(text.substring(equals + 1))))
                    .orElseThrow(() -> new UsageException(
                            "事業所番号10桁=サービス種類コード の形式で指定してください: " + text,
                            "Write a 10-digit office number=service type: " + text));
        }
    }
}
