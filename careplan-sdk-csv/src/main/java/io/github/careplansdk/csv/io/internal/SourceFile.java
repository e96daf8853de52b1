package io.github.careplansdk.csv.io.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a folder or an archive.
 *
 * @param folder the folder it is in, below the folder or archive, with {@code /} between its parts; empty at the top
 * @param name its name
 * @param path where it is
 * @param most the most bytes it may turn out to have, whatever its archive says
 */
public record SourceFile(String folder, String name, Path path, long most) {
    /** A file that no archive holds. */
    public static SourceFile of(Path path) {
        return new SourceFile("", String.valueOf(path.getFileName()), path, Long.MAX_VALUE);
    }

    /** Another file of its folder. */
    public SourceFile beside(String other) {
        return new SourceFile(folder, other, path.resolveSibling(other), most);
    }

    /** Its path below the folder or archive. */
    public String shown() {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** Its bytes. */
    public InputStream open() throws IOException {
        InputStream in = Files.newInputStream(path);
        return most == Long.MAX_VALUE ? in : new Unpacked(in);
    }

    private final class Unpacked extends FilterInputStream {
        private long read;

        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            read += Math.max(got, 0);
            if (read > most) {
                throw new IOException(shown() + " unpacks to more than its archive says");
            }
            return got;
        }
    }
}
