package io.github.careplansdk.crypto.cli.keys;

import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --keyring}: the keys of many offices. */
public final class KeyringOption {
    @Option(
            names = "--keyring",
            required = true,
            paramLabel = "FOLDER",
            description = {
                "複数の事業所の .pfx と、同じ名前のパスワードのファイル（.password）を入れたフォルダー。すべての事業所について実行します。",
                "A folder with the .pfx files of many offices, each with its .password file beside it: for all of them."
            })
    private Path folder = Path.of("");

    /** Refuses what is no folder. */
    public void check() {
        FolderPaths.checkThere(List.of(folder));
    }

    public Path folder() {
        return folder;
    }
}
