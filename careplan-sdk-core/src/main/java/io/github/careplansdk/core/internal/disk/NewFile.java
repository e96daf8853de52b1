package io.github.careplansdk.core.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that appears whole, or not at all: it is written out of sight, and is on the disk before it gets its place. */
public final class NewFile implements Closeable {
    private final Path place;
    private final Disk disk;
    private final Draft draft;
    private final Path file;
    private @Nullable OutputStream output;

    /**
     * Begins a file; one that is there already is replaced when it appears.
     *
     * @param disk decides who may read it
     * @throws NoSuchFileException if its folder is not there
     */
    public NewFile(Path file, Disk disk) throws IOException {
        this.place = file.toAbsolutePath();
        this.disk = disk;
        this.draft = Draft.in(place.resolveSibling(""));
        this.file = draft.content().resolve(Objects.requireNonNull(place.getFileName()));
    }

    /** Returns where it is until it appears, by the name that it will have. */
    public Path path() {
        return file;
    }

    /** Returns where to write it; not buffered. Closing it is not needed. */
    public OutputStream output() throws IOException {
        OutputStream out = output;
        if (out == null) {
            out = disk.create(file);
            output = out;
        }
        return out;
    }

    /** Returns what was written, from its start; not buffered. */
    public InputStream written() throws IOException {
        return Files.newInputStream(file);
    }

    /** Lets the file appear. */
    public void appear() throws IOException {
        output().close();
        Disk.forceFile(file);
        disk.replace(file, place);
        draft.done();
    }

    /** Leaves nothing of a file that has not appeared. */
    @Override
    public void close() throws IOException {
        try (draft) {
            if (output != null) {
                output.close();
            }
        }
    }
}
