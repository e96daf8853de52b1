package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.crypto.transport.store.Body;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that tells how much of it has left. Closing it closes what is still open of it: the JDK's client does so only
 * at the end of the body, which it never reaches where the peer answers or hangs up before.
 */
final class MeasuredBody implements Closeable {
    private final Body body;
    private final long size;
    private final LongConsumer moved;
    private final Set<Reading> readings = ConcurrentHashMap.newKeySet();

    MeasuredBody(Body body, LongConsumer moved) throws IOException {
        this.body = body;
        this.size = body.size();
        this.moved = moved;
    }

    /** Gives the bytes, from the first on each time that the client asks for them. */
    BodyPublisher publisher() {
        return size == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::reading), size);
    }

    private InputStream reading() {
        Reading reading = new Reading();
        readings.add(reading);
        return reading;
    }

    @Override
    public void close() throws IOException {
        for (Reading reading : readings) {
            reading.close();
        }
    }

    /** The bytes as they leave. Nothing is open before the first is asked for. */
    private final class Reading extends InputStream {
        private @Nullable InputStream bytes;
        private boolean closed;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) throws IOException {
            if (closed) {
                throw new IOException("The exchange is over.");
            }
            InputStream in = bytes;
            if (in == null) {
                in = body.open();
                bytes = in;
            }
            int count = in.read(target, offset, length);
            if (count > 0) {
                moved.accept(count);
            }
            return count;
        }

        @Override
        public synchronized void close() throws IOException {
            closed = true;
            if (bytes != null) {
                bytes.close();
            }
        }
    }
}
