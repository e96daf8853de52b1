package io.github.careplansdk.core.source;

import java.util.List;

/**
 * Files that are sent together: those of a folder, all of an archive, or a file by itself.
 *
 * @param path the folder or archive, as findings name it; empty for what is read as a whole
 * @param files the files, by path
 * @param single whether it is one file by itself, of which nothing can be said that takes others
 */
public record SourceBulk(String path, List<SourceFile> files, boolean single) {
    /** Keeps a copy of the list. */
    public SourceBulk {
        files = List.copyOf(files);
    }
}
