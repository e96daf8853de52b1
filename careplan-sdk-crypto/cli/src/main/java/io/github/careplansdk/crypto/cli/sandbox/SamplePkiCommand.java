package io.github.careplansdk.crypto.cli.sandbox;

import io.github.careplansdk.core.cli.OutputFolderOption;
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
import picocli.CommandLine.Mixin;

/** {@code sample-pki}: an invented CA and certificates of offices, to try things out with. */
@Command(
        name = "sample-pki",
        header = "テスト用の架空の認証局と電子証明書を作ります。 / Makes an invented CA and certificates for trying out.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  作った / made",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  内部エラー / internal error"
        })
public final class SamplePkiCommand extends TransferCommand {
    @Mixin
    private OutputFolderOption output = new OutputFolderOption();

    public SamplePkiCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        if (Files.exists(output.path()) && !isEmptyFolder(output.path())) {
            throw new PathException(
                    "空のフォルダーではありません。上書きしません: " + output.path(),
                    "Not an empty folder, and not overwritten: " + output.path());
        }
        SamplePki.create().write(output.path());
        page().line(0, Style.GOOD, texts().with("pki.made", Map.of("folder", output.path())));
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
