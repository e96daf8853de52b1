package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.transport.HandOffTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --outbox} and {@code --upload}: where units that are laid out are recorded, and where to. */
final class UploadFolders {
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

    /** Refuses folders that cannot be used. */
    void check() throws IOException {
        FolderPaths.checkUsable(outbox);
        FolderPaths.checkUsable(upload);
        FolderPaths.checkApart(outbox, upload);
    }

    List<Path> both() {
        return List.of(outbox, upload);
    }

    Path upload() {
        return upload;
    }

    /** Returns a transport from the one to the other, to be given the rest. */
    HandOffTransport.Builder transport() {
        return HandOffTransport.builder().outbox(outbox, upload);
    }
}
