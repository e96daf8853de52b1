package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.csv.cli.shared.Arguments;
import io.github.careplansdk.csv.cli.shared.Arguments.PageFormat;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.MasterOption;
import io.github.careplansdk.csv.cli.shared.NothingToCheck;
import io.github.careplansdk.csv.cli.shared.ResultFileOption;
import io.github.careplansdk.csv.cli.shared.ResultTarget;
import io.github.careplansdk.csv.reconcile.Reconciler;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.reconcile.Unread;
import io.github.careplansdk.csv.report.reconcile.ReconciliationJson;
import io.github.careplansdk.csv.report.reconcile.ReconciliationPage;
import io.github.careplansdk.csv.report.reconcile.ReconciliationText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reconcile}: compares what was planned with what was given. */
@Command(
        name = "reconcile",
        header = "予定（UPPLAN）と実績（UPJSK）を突き合わせます。 / Compares plans (UPPLAN) with results (UPJSK).",
        footer = {
            "",
            "出力には被保険者番号が含まれます（氏名は含みません）。個人情報として扱ってください。",
            "The output holds insured numbers (no names): treat it as personal data.",
            "",
            "終了コード / Exit codes:",
            "  0  すべて予定どおり / all as planned",
            "  1  差異か、読み取れないデータがある / differences, or data that cannot be read",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  内部エラー / internal error"
        })
final class ReconcileCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "FOLDER",
            description = {
                "送った（または受け取った）計画のフォルダー。中のフォルダーも含みます。",
                "The folder of the plans that were sent (or received), with the folders in it."
            })
    private Path plan = Path.of("");

    @Option(
            names = "--result",
            required = true,
            paramLabel = "FOLDER",
            description = {"受け取った実績のフォルダー。--plan と同じでも構いません。", "The folder of the results; it may be that of --plan."})
    private Path result = Path.of("");

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            converter = Arguments.ToMonth.class,
            description = {"この対象年月だけを突合します。既定はすべての月。", "Compares this service month only; by default all."})
    private @Nullable YearMonth month;

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            description = {
                "結果の形式。既定は text です。json の形は docs/reconcile.schema.json にあります。",
                "The form of the result; text by default. docs/reconcile.schema.json describes json."
            })
    private PageFormat format = PageFormat.TEXT;

    @Mixin
    private MasterOption master = new MasterOption();

    @Mixin
    private ResultFileOption output = new ResultFileOption();

    ReconcileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Unreadable.checkThere(List.of(plan, result));
        ResultTarget target = output.target(master.and(List.of(plan, result)), true);
        MasterData names = master.read().orElse(MasterData.none());
        Reconciliation found = reconcile();
        target.write(new Forms(found, names), format, terminal);
        if (found.unread().stream().anyMatch(each -> each.reason() == Unread.Reason.UNREADABLE)) {
            return ExitCode.USAGE.number();
        }
        return (found.isAsPlanned() ? ExitCode.PASSED : ExitCode.FOUND).number();
    }

    private Reconciliation reconcile() {
        Reconciler reconciler =
                month == null ? Reconciler.create() : Reconciler.create().month(month);
        try {
            return reconciler.reconcile(plan, result);
        } catch (CarePlanException e) {
            throw switch ((ErrorCode) e.code()) {
                case NO_FILES -> NothingToCheck.among(plan, result);
                case NO_PLAN ->
                    new UsageException("計画のファイル（UPPLAN）がありません: " + plan, "There is no plan (UPPLAN) in " + plan);
                case NO_RESULT ->
                    new UsageException("実績のファイル（UPJSK）がありません: " + result, "There is no result (UPJSK) in " + result);
                default -> e;
            };
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private final class Forms implements ResultTarget.Forms {
        private final Reconciliation found;
        private final MasterData names;

        Forms(Reconciliation found, MasterData names) {
            this.found = found;
            this.names = names;
        }

        @Override
        public void writeText(Writer out, boolean coloured) throws IOException {
            ReconciliationText.in(language.language())
                    .masterData(names)
                    .width(terminal.width())
                    .coloured(coloured)
                    .write(found, out);
        }

        @Override
        public void writePage(Writer out) throws IOException {
            ReconciliationPage.in(language.language()).masterData(names).write(found, out);
        }

        @Override
        public void writeJson(OutputStream out) throws IOException {
            ReconciliationJson.write(found, out);
        }
    }
}
