package io.github.careplansdk.core.internal;

import java.util.Locale;
import java.util.Set;

/** Files that lie in folders of the exchange and are no part of it. */
public final class IgnoredFiles {
    private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "desktop.ini");

    private IgnoredFiles() {}

    /**
     * Whether a name is that of a hidden file or folder, of one that Windows makes by itself, or of the container that a
     * received unit came in and that is kept beside its files.
     */
    public static boolean isOne(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean hidden = name.startsWith(".") && !name.equals(".") && !name.equals("..");
        return hidden || OF_THE_SYSTEM.contains(lower) || lower.endsWith(".asice");
    }
}
