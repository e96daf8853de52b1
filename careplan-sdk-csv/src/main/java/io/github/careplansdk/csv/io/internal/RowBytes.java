package io.github.careplansdk.csv.io.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a stream from the current row on, as many as were read so far. */
final class RowBytes {
    /** How many bytes are at hand at first, if there are as many. */
    static final int FIRST_BUFFER = 1 << 16;
    /** So many bytes can be looked at behind the last one, whatever they are. */
    private static final int SLACK = Long.BYTES;

    /** A buffer that grew beyond this is not kept for the next file. */
    private static final int LARGEST_KEPT = 1 << 20;

    private InputStream in;
    /** The bytes at hand; {@code buffer[limit]} is a line feed, so that scanning stops there. */
    byte[] buffer;

    int limit;
    /** Where the current row starts. */
    int rowStart;
    /** Where reading stands: behind the row, once it is read. */
    int at;

    private boolean ended;
    private long bufferOffset;

    RowBytes(InputStream in) {
        this(in, FIRST_BUFFER);
    }

    private RowBytes(InputStream in, int room) {
        this.in = in;
        this.buffer = new byte[room + SLACK];
    }

    /** The bytes of one row, with room for no more than them. */
    static RowBytes ofRow(byte[] row) {
        return new RowBytes(new ByteArrayInputStream(row), row.length + 2);
    }

    /** Begins with another stream. */
    void restart(InputStream other) {
        in = other;
        if (buffer.length > LARGEST_KEPT) {
            buffer = new byte[FIRST_BUFFER + SLACK];
        }
        limit = 0;
        rowStart = 0;
        at = 0;
        ended = false;
        bufferOffset = 0;
    }

    /** The byte of the file at a place of the buffer, from 0. */
    long offset(int place) {
        return bufferOffset + place;
    }

    /** Reads bytes until this many are behind {@code at}, or the file ends. */
    void lookAhead(int bytes) throws IOException {
        boolean more = true;
        while (more && limit - at <= bytes) {
            more = fill();
        }
    }

    /** Reads more bytes behind the ones at hand; false at the end of the file. The current row stays at hand. */
    boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (rowStart > 0) {
            System.arraycopy(buffer, rowStart, buffer, 0, limit - rowStart);
            bufferOffset += rowStart;
            limit -= rowStart;
            at -= rowStart;
            rowStart = 0;
        }
        int room = buffer.length - SLACK;
        if (limit + 1 >= room) {
            room *= 2;
            buffer = Arrays.copyOf(buffer, room + SLACK);
        }
        int read = in.read(buffer, limit, room - 1 - limit);
        ended = read < 0;
        limit += Math.max(read, 0);
        buffer[limit] = '\n';
        return !ended;
    }
}
