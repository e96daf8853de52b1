package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.SafeText;
import java.util.Arrays;
import java.util.List;

/**
 * The name under which bytes are kept elsewhere than on a disk, as the path of a file.
 *
 * @param path the path, with {@code /} between its parts; empty where nothing is left of the name
 * @param isFolder whether it names a folder
 * @param isUsable whether a file can be called so, and lies below the folder that it is unpacked to
 */
record EntryName(String path, boolean isFolder, boolean isUsable) {
    /** Reads a name. {@code \} parts it as {@code /} does: some programs for Windows write it. */
    static EntryName of(String name) {
        String slashed = name.replace('\\', '/');
        List<String> parts = Arrays.stream(slashed.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        boolean leadsOut = parts.stream().anyMatch(part -> part.equals("..")) || slashed.matches("[A-Za-z]:.*");
        boolean hasNul = name.indexOf('\0') >= 0;
        String path = String.join("/", parts);
        return new EntryName(
                hasNul ? SafeText.of(path) : path, slashed.endsWith("/"), !path.isEmpty() && !leadsOut && !hasNul);
    }

    /** Returns the folders that it lies in, and its own name. */
    List<String> parts() {
        return List.of(path.split("/"));
    }
}
