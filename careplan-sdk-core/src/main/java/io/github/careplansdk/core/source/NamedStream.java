package io.github.careplansdk.core.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose failure says which file cannot be read. */
class NamedStream extends FilterInputStream {
    private final String path;

    NamedStream(InputStream in, String path) {
        super(in);
        this.path = path;
    }

    /** Returns the file's path, as findings name it. */
    final String path() {
        return path;
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw Fault.of(e).of(path, e);
        }
    }

    @Override
    public final long skip(long count) throws IOException {
        return count <= 0 ? 0 : readNBytes((int) Math.min(count, 1 << 13)).length;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
