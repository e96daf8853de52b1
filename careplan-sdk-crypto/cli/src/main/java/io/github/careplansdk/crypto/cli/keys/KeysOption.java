package io.github.careplansdk.crypto.cli.keys;

import io.github.careplansdk.core.cli.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;

/** {@code --pfx}, {@code --windows-store} or {@code --keyring}: the key of one office, or those of many. */
public final class KeysOption extends KeyOption {
    @ArgGroup(exclusive = false)
    private @Nullable KeyringOption keyring;

    /** Refuses that none is given, and a keyring that is no folder. */
    public void check() {
        if (key().isEmpty() && keyring == null) {
            throw new UsageException(
                    "--pfx で証明書のファイルを、--windows-store でWindowsの証明書ストアを、または --keyring でフォルダーを指定してください。",
                    "Name a file with --pfx, Windows' certificate store with --windows-store, or a folder with"
                            + " --keyring.");
        }
        if (keyring != null) {
            keyring.check();
        }
    }

    /** The folder of the keys of many offices. */
    public Optional<Path> keyring() {
        return Optional.ofNullable(keyring).map(KeyringOption::folder);
    }
}
