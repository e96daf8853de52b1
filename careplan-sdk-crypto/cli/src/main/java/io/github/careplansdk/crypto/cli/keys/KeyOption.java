package io.github.careplansdk.crypto.cli.keys;

import io.github.careplansdk.core.cli.UsageException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;

/** {@code --pfx} or {@code --windows-store}: the key of one office. */
public class KeyOption {
    @ArgGroup(exclusive = false)
    private @Nullable PfxOption pfx;

    @ArgGroup(exclusive = false)
    private @Nullable WindowsStoreOption windowsStore;

    /** Returns the key of one office; empty where none is named. */
    public final Optional<OfficeKey> key() {
        return Optional.<OfficeKey>ofNullable(pfx).or(() -> Optional.ofNullable(windowsStore));
    }

    /** Returns the key of one office; refuses that none is named. */
    public final OfficeKey demanded() {
        return key().orElseThrow(() -> new UsageException(
                "--pfx で証明書のファイルを、または --windows-store でWindowsの証明書ストアを指定してください。",
                "Name a file with --pfx, or Windows' certificate store with --windows-store."));
    }
}
