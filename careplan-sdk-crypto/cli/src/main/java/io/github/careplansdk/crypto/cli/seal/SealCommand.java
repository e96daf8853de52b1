package io.github.careplansdk.crypto.cli.seal;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.crypto.cli.keys.KeyOption;
import io.github.careplansdk.crypto.cli.keys.OfficeKey;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.OutputFileOption;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.seal.UnitSealer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code seal}: files into a container that proves who sent them. */
@Command(
        name = "seal",
        header = "ファイルに電子署名を付け、署名済みコンテナー（ASiC-E）を作ります。 / Seals files into a container (ASiC-E).",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  作成した / sealed",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  証明書などを使えない、または内部エラー / a certificate or the like cannot be used, or an internal error"
        })
public final class SealCommand extends TransferCommand {
    @ArgGroup
    private KeyOption key = new KeyOption();

    @Mixin
    private OutputFileOption output = new OutputFileOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = {"送信単位のファイル。", "The files of the unit."})
    private List<Path> files = new ArrayList<>();

    public SealCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        OfficeKey own = key.demanded();
        Unreadable.checkFiles(files);
        Path place = output.place();
        UnitSealer.of(own.load(terminal())).seal(files, place);
        page().line(0, Style.GOOD, texts().with("seal.done", Map.of("file", place)));
        return ExitCode.DONE;
    }
}
