package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code --pfx} or {@code --keyring}: the key of one office, or those of many. */
public final class KeysOption {
    @ArgGroup(exclusive = false)
    private @Nullable PfxOption pfx;

    @Option(
            names = "--keyring",
            required = true,
            paramLabel = "FOLDER",
            description = {
                "複数の事業所の .pfx と、同じ名前のパスワードのファイル（.password）を入れたフォルダー。すべての事業所について実行します。",
                "A folder with the .pfx files of many offices, each with its .password file beside it: for all of them."
            })
    private @Nullable Path keyring;

    /** Refuses that neither is given, and a keyring that is no folder. */
    public void check() {
        if (pfx == null && keyring == null) {
            throw new UsageException(
                    "--pfx で証明書のファイルを、または --keyring でフォルダーを指定してください。",
                    "Name a file with --pfx or a folder with --keyring.");
        }
        keyring().ifPresent(folder -> FolderPaths.checkThere(List.of(folder)));
    }

    /** The key of one office; empty where those of many are named. */
    public Optional<PfxOption> pfx() {
        return Optional.ofNullable(pfx);
    }

    /** The folder of the keys of many offices. */
    public Optional<Path> keyring() {
        return Optional.ofNullable(keyring);
    }
}
