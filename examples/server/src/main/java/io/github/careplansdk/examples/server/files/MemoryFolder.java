package io.github.careplansdk.examples.server.files;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.core.source.ZipSink;
import io.github.careplansdk.examples.server.files.Refused.Why;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in memory, for what the library reads from or writes to folders. Its content is gone when it is closed. */
public final class MemoryFolder implements Closeable {
    private final FileSystem memory;

    private MemoryFolder(FileSystem memory) {
        this.memory = memory;
    }

    /** Returns an empty folder that holds at most so many bytes. */
    public static MemoryFolder of(long most) {
        Configuration unix = Configuration.unix().toBuilder().setMaxSize(most).build();
        return new MemoryFolder(Jimfs.newFileSystem(unix));
    }

    /** Returns whether it is full, as the failure says that writing to it ended with. */
    static boolean isFull(IOException failure) {
        return "out of disk space".equals(failure.getMessage());
    }

    /** Returns the folder's path. */
    public Path path() {
        return memory.getPath("/work/files");
    }

    /** Puts all files of a source into the folder. */
    public void fill(Source source) throws IOException {
        try (OpenSource open = source.open(SourceLimits.DEFAULT)) {
            for (SourceFile file : open.files().toList()) {
                Path place = path().resolve(file.path()).normalize();
                if (!place.startsWith(path())) {
                    throw new Refused(Why.UNUSABLE_NAME);
                }
                Files.createDirectories(place.getParent());
                try (InputStream in = file.open()) {
                    Files.copy(in, place);
                }
            }
        }
    }

    /** Returns all its files as a ZIP. */
    public byte[] zip() throws IOException {
        return zip(path());
    }

    /** Returns all files of a folder as a ZIP. */
    public static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipSink zip = new ZipSink(out)) {
            if (Files.exists(folder)) {
                zip.putAll(Source.of(folder));
            }
        }
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        memory.close();
    }
}
