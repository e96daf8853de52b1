package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.transport.HandOffTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --download} and {@code --inbox}: where units are taken from, and where to. */
final class DownloadFolders {
    @Option(
            names = "--download",
            required = true,
            paramLabel = "DIR",
            description = {
                "公式クライアント（移行後はブラウザー）のダウンロード先のフォルダー。",
                "The folder that people download into, with the official client or, after the move, a browser."
            })
    private Path download = Path.of("");

    @Option(
            names = "--inbox",
            required = true,
            paramLabel = "DIR",
            description = {
                "受信箱（取り込んだ送信単位を保存するフォルダー）。エラーのあるものは、その下の quarantine に隔離します。",
                "The folder for what is taken; a unit with errors is put aside in quarantine inside it."
            })
    private Path inbox = Path.of("");

    /** Refuses folders that cannot be used. */
    void check() throws IOException {
        FolderPaths.checkThere(List.of(download));
        FolderPaths.checkUsable(inbox);
        FolderPaths.checkApart(inbox, download);
    }

    List<Path> both() {
        return List.of(inbox, download);
    }

    /** Returns a transport from the one to the other, to be given the rest. */
    HandOffTransport.Builder transport() {
        return HandOffTransport.builder().inbox(inbox, download);
    }
}
