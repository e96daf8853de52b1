package io.github.careplansdk.core.source;

import java.io.IOException;

/**
 * Where files go that are no folder's: an object store, a response, a table. It is given each file when all of them have been
 * written and checked, so that nothing that is refused reaches it.
 */
@FunctionalInterface
public interface Sink {
    /**
     * Takes a file: its path, size and bytes.
     *
     * @param file the file, which can be read until this returns
     * @throws IOException if it cannot be taken; no more files come then
     */
    void put(SourceFile file) throws IOException;

    /**
     * Takes all files of a source, bulk by bulk and by path.
     *
     * @throws UnreadableException if one cannot be read
     */
    default void putAll(Source source) throws IOException {
        try (OpenSource open = source.open(SourceLimits.NONE)) {
            for (SourceFile file : open.files().toList()) {
                put(file);
            }
        }
    }
}
