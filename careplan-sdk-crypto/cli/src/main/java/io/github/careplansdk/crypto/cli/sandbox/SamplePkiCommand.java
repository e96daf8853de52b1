package io.github.careplansdk.crypto.cli.sandbox;

import io.github.careplansdk.core.cli.Converters;
import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sample-pki}: an invented CA and certificates of offices, to try things out with. */
@Command(
        name = "sample-pki",
        header = "テスト用の架空の認証局と電子証明書を作ります。 / Makes an invented CA and certificates for trying out.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  作った / made",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  プログラムの内部エラー / the program broke"
        })
public final class SamplePkiCommand extends TransferCommand {
    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            converter = Converters.ToPath.class,
            description = {"出力先のフォルダー。存在しないか、空であること。", "The folder to write to, which does not exist or is empty."})
    private Path output = Path.of("");

    public SamplePkiCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        if (Files.exists(output) && !isEmptyFolder(output)) {
            throw new PathException(
                    "空のフォルダーではありません。上書きしません: " + output, "Not an empty folder, and not overwritten: " + output);
        }
        SamplePki.create().write(output);
        page().line(0, Style.GOOD, texts().with("pki.made", Map.of("folder", output)));
        page().paragraph(0, Style.PLAIN, texts().get("pki.invented"));
        return ExitCode.DONE;
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }
}
