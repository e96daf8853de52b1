package io.github.careplansdk.core.source;

import java.util.List;

/**
 * Files that are sent together: those of a folder, all of an archive, or a file by itself.
 *
 * @param path the folder or archive, as findings name it; empty for the source as a whole
 * @param files the files, by path
 * @param single whether it is a single file, so that rules between files do not apply
 */
public record SourceBulk(String path, List<SourceFile> files, boolean single) {
    /** Keeps a copy of the list. */
    public SourceBulk {
        files = List.copyOf(files);
    }
}
