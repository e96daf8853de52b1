package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.transport.HandOffTransport;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  3  始められない、プログラムの内部エラー / cannot start, or the program broke"
        })
public final class HandOffCommand extends OutgoingCommand {
    @Mixin
    private CheckOption check = new CheckOption();

    @Option(
            names = "--outbox",
            required = true,
            paramLabel = "DIR",
            description = {
                "送信箱（受け渡し待ち・受け渡し済みの送信単位の記録）のフォルダー。",
                "The folder of units that are to be handed over and that were."
            })
    private Path outbox = Path.of("");

    @Option(
            names = "--upload",
            required = true,
            paramLabel = "DIR",
            description = {
                "公式クライアント（移行後はWEBサービスの画面）からアップロードするファイルを書き出すフォルダー。",
                "The folder that people upload from, with the official client or, after the move, a browser."
            })
    private Path upload = Path.of("");

    public HandOffCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        FolderPaths.checkUsable(outbox);
        FolderPaths.checkUsable(upload);
        FolderPaths.checkApart(outbox, upload);
        List<UnitFiles> units = units(outbox, upload);
        try (HandOffTransport client = HandOffTransport.builder()
                .outbox(outbox, upload)
                .check(check.check())
                .build()) {
            Sent sent = send(units, client);
            ExitCode result = new ExchangeResult(page(), texts(), TransferMode.FOLDERS).sent(sent);
            List<String> bulks = sent.report().deliveries().stream()
                    .flatMap(delivery -> delivery.receipt().stream())
                    .map(Receipt::id)
                    .distinct()
                    .toList();
            for (String bulk : bulks) {
                page().line(0, Style.GOOD, texts().with("handoff.upload", Map.of("folder", upload.resolve(bulk))));
            }
            return result;
        }
    }
}
