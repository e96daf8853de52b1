package io.github.careplansdk.core.source;

import java.io.IOException;

/**
 * A destination of files other than a folder: an object store, a response, a table. Files are passed to it only after
 * all of them have been written and checked.
 */
@FunctionalInterface
public interface Sink {
    /**
     * Stores a file.
     *
     * @param file the file, which can be read until this returns
     * @throws IOException if it cannot be stored; no more files are passed then
     */
    void put(SourceFile file) throws IOException;

    /**
     * Stores all files of a source, bulk by bulk and by path.
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
