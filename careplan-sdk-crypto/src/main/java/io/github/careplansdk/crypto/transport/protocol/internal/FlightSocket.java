package io.github.careplansdk.crypto.transport.protocol.internal;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A socket that sends what is written to it at once, when an answer is waited for. A peer that hangs up while it reads the
 * beginning is still heard: nothing is written after its last word, so no failure of writing comes before it.
 */
final class FlightSocket extends Socket {
    private final ByteArrayOutputStream flight = new ByteArrayOutputStream();

    @Override
    public OutputStream getOutputStream() {
        return flight;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        OutputStream out = super.getOutputStream();
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                send();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                send();
                return super.read(bytes, offset, length);
            }

            private void send() throws IOException {
                if (flight.size() > 0) {
                    byte[] whole = flight.toByteArray();
                    flight.reset();
                    out.write(whole);
                }
            }
        };
    }
}
