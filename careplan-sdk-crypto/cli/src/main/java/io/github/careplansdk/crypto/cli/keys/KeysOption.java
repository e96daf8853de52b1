package io.github.careplansdk.crypto.cli.keys;

import io.github.careplansdk.core.cli.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;

/** {@code --pfx} or {@code --keyring}: the key of one office, or those of many. */
public final class KeysOption {
    @ArgGroup(exclusive = false)
    private @Nullable PfxOption pfx;

    @ArgGroup(exclusive = false)
    private @Nullable KeyringOption keyring;

    /** Refuses that neither is given, and a keyring that is no folder. */
    public void check() {
        if (pfx == null && keyring == null) {
            throw new UsageException(
                    "--pfx で証明書のファイルを、または --keyring でフォルダーを指定してください。",
                    "Name a file with --pfx or a folder with --keyring.");
        }
        if (keyring != null) {
            keyring.check();
        }
    }

    /** The key of one office; empty where those of many are named. */
    public Optional<PfxOption> pfx() {
        return Optional.ofNullable(pfx);
    }

    /** The folder of the keys of many offices. */
    public Optional<Path> keyring() {
        return Optional.ofNullable(keyring).map(KeyringOption::folder);
    }
}
