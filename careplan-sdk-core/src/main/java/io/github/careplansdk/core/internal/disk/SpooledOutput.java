package io.github.careplansdk.core.internal.disk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Keeps output until all of it has been checked: in memory or, if it is large, in a temporary file readable by its owner only. The
 * output is deleted when this is closed.
 */
public final class SpooledOutput extends OutputStream {
    private final ByteArrayOutputStream start = new ByteArrayOutputStream(1 << 16);
    private @Nullable FileChannel file;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (file == null && start.size() + length <= Spool.MOST_IN_MEMORY) {
            start.write(bytes, offset, length);
            return;
        }
        FileChannel all = file == null ? movedToFile() : file;
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        while (left.hasRemaining()) {
            all.write(left);
        }
    }

    private FileChannel movedToFile() throws IOException {
        FileChannel made = Spool.temporary();
        file = made;
        start.writeTo(Channels.newOutputStream(made));
        start.reset();
        return made;
    }

    /** Reads what was written, from its start; not buffered. Nothing is written meanwhile. */
    public InputStream written() throws IOException {
        if (file == null) {
            return new ByteArrayInputStream(start.toByteArray());
        }
        return new FilterInputStream(Channels.newInputStream(file.position(0))) {
            @Override
            public void close() {
                // Closing the channel would remove the file.
            }
        };
    }

    /** Hands all of it over to a stream, which is left open. */
    public void handOver(OutputStream out) throws IOException {
        if (file == null) {
            start.writeTo(out);
        } else {
            written().transferTo(out);
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        start.reset();
        if (file != null) {
            file.close();
        }
    }
}
