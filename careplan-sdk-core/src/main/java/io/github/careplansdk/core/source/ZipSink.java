package io.github.careplansdk.core.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files into a ZIP archive. The same files in the same order give the same bytes. */
public final class ZipSink implements Sink, Closeable {
    /** The earliest time that an entry can have: the time of day is nobody's concern. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /**
     * Creates a sink that writes an archive to a stream; closing the sink completes the archive and closes the stream.
     */
    public ZipSink(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    @Override
    public void put(SourceFile file) throws IOException {
        ZipEntry entry = new ZipEntry(file.path());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        try (InputStream in = file.open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
