package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.transport.HandOffTransport;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hand-off}: lays units out for the official client. */
@Command(
        name = "hand-off",
        header =
                "送信単位を、公式クライアント（移行後はWEBサービス）でアップロードするフォルダーに書き出します。 / Lays units out to upload with the official client or, after the move, the web service.",
        description = {
            "一括送信1回分（最大100件）ごとにフォルダーを作ります。ファイルがすべてそろうまで、フォルダーは現れません。",
            "Each bulk (at most 100 units) gets a folder, which appears when it is complete."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて書き出した / all laid out",
            "  1  書き出さなかった送信単位がある / some units were not laid out",
            "  2  使い方の誤り、読み書きできないパスやファイル名 / wrong usage, or a path or file name that cannot be used here",
            "  3  始められない、または内部エラー / cannot start, or an internal error"
        })
public final class HandOffCommand extends OutgoingCommand {
    @Mixin
    private CheckOption check = new CheckOption();

    @Mixin
    private UploadFolders folders = new UploadFolders();

    public HandOffCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        folders.check();
        List<UnitFiles> units = units(folders.both().toArray(Path[]::new));
        try (HandOffTransport client = folders.transport().check(check.check()).build()) {
            Sent sent = send(units, client);
            ExitCode result = new ExchangeResult(page(), texts(), TransferMode.FOLDERS).sent(sent);
            List<String> bulks = sent.report().deliveries().stream()
                    .flatMap(delivery -> delivery.receipt().stream())
                    .map(Receipt::id)
                    .distinct()
                    .toList();
            for (String bulk : bulks) {
                Path folder = folders.upload().resolve(bulk);
                page().line(0, Style.GOOD, texts().with("handoff.upload", Map.of("folder", folder)));
            }
            return result;
        }
    }
}
