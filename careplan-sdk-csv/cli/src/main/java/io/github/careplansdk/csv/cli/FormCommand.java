package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.OutputFolderOption;
import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.MasterOption;
import io.github.careplansdk.csv.cli.shared.NothingToCheck;
import io.github.careplansdk.csv.cli.shared.UnreadLines;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.form.FormRenderer.RenderedForms;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code form}: the files as the official forms, to look at and to print. */
@Command(
        name = "form",
        header = "ファイルの内容を公式の帳票の形で表示・印刷できるようにします。 / Shows files as the official forms, to look at and print.",
        description = {
            "",
            "第1表、第2表、第3表、第6表、第7表、利用者基本情報、介護予防サービス・支援計画書を、利用者ごとのHTMLにします。"
                    + "ブラウザーで DIR の index.html を開いてください。印刷は A4 です。",
            "Makes an HTML page a user of tables 1, 2, 3, 6 and 7, the basic information and the preventive plan. Open index.html"
                    + " in DIR with a browser; it prints on A4.",
            "",
            "書き出すページには個人情報が含まれます（ファイル名とページの題名には含まれません）。元のファイルと同じように扱ってください。",
            "The pages hold personal data (their names and titles do not): keep them as you keep the files."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  作成した / written",
            "  1  作成したが、帳票に載っていない行がある / written, but rows are on no form",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  内部エラー / internal error"
        })
final class FormCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OutputFolderOption output = new OutputFolderOption();

    @Mixin
    private MasterOption master = new MasterOption();

    @Parameters(
            paramLabel = "PATH",
            description = {"フォルダー、.zip、またはファイル。", "A folder, a .zip or a file."})
    private Path path = Path.of("");

    FormCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Unreadable.checkThere(List.of(path));
        RenderedForms done = render();
        say(texts().with(
                        "form.written",
                        Map.of("users", done.pages().size(), "forms", done.forms(), "index", done.index())));
        UnreadLines.say(done.problems(), language.language(), terminal);
        if (done.unreadRows() == 0) {
            return ExitCode.PASSED.number();
        }
        say(texts().with("form.unread", Map.of("rows", done.unreadRows())));
        return ExitCode.FOUND.orUnread(done.problems()).number();
    }

    private RenderedForms render() {
        MasterData names = master.read().orElse(MasterData.none());
        try {
            return FormRenderer.render(Source.of(path), output.path(), Layouts.published(), names);
        } catch (DirectoryNotEmptyException e) {
            throw new UsageException(
                    "出力先のフォルダーが空ではありません: " + output.path(), "The output folder already holds files: " + output.path());
        } catch (CarePlanException e) {
            throw switch ((ErrorCode) e.code()) {
                case NO_FILES -> NothingToCheck.at(List.of(path));
                case OUTPUT_IN_FOLDER -> PathException.inFolderRead(output.path());
                case TOO_MANY_ROWS ->
                    new UsageException(
                            "行が多すぎます。フォルダーやファイルを分けて指定してください: " + path,
                            "There are too many rows. Give one folder or file of it at a time: " + path);
                default -> e;
            };
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private void say(String line) {
        terminal.out().println(SafeText.of(line));
    }

    private Texts texts() {
        return language.texts(FormCommand.class);
    }
}
