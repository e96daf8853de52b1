package io.github.careplansdk.csv.io.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a folder or an archive.
 *
 * @param folder the folder it is in, below the folder or archive, with {@code /} between its parts; empty at the top
 * @param name its name
 * @param path where it is
 * @param packed how it lies in its archive, if it does
 */
public record SourceFile(String folder, String name, Path path, Optional<Packed> packed) {
    /**
     * How a file lies in an archive.
     *
     * @param archive the archive
     * @param size the most bytes that it may turn out to have, as the archive says
     */
    public record Packed(Path archive, long size) {}

    /** A file that no archive holds. */
    public static SourceFile of(Path path) {
        return new SourceFile("", String.valueOf(path.getFileName()), path, Optional.empty());
    }

    /** Another file of its folder. */
    public SourceFile beside(String other) {
        return new SourceFile(folder, other, path.resolveSibling(other), packed);
    }

    /** Its path below the folder or archive. */
    public String shown() {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** Its bytes. */
    public InputStream open() throws IOException {
        if (packed.isEmpty()) {
            return Files.newInputStream(path);
        }
        try {
            return new Unpacked(Files.newInputStream(path), packed.get());
        } catch (IOException e) {
            throw damaged(packed.get(), e);
        }
    }

    /** What the JDK says of an archive's entry names neither. */
    private IOException damaged(Packed place, IOException e) {
        return new IOException(place.archive() + ": " + shown() + ": " + e.getMessage(), e);
    }

    private final class Unpacked extends FilterInputStream {
        private final Packed place;
        private long read;

        Unpacked(InputStream in, Packed place) {
            super(in);
            this.place = place;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got;
            try {
                got = super.read(into, offset, length);
            } catch (IOException e) {
                throw damaged(place, e);
            }
            read += Math.max(got, 0);
            if (read > place.size()) {
                throw damaged(place, new IOException("unpacks to more than the archive says"));
            }
            return got;
        }
    }
}
