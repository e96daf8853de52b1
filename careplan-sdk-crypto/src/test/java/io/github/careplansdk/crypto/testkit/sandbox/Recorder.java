package io.github.careplansdk.crypto.testkit.sandbox;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;

/** Keeps what a sandbox was asked and what it answered. */
public final class Recorder {
    /** A request and its answer, whole. */
    public record Recorded(
            String method,
            URI target,
            Headers request,
            byte[] requestBody,
            int status,
            Headers answer,
            byte[] answerBody) {}

    private final List<Recorded> recorded = new CopyOnWriteArrayList<>();
    private final Phaser underWay = new Phaser(1);

    /** Has the platform tell what it hears and says. */
    public SandboxPlatform.Builder on(SandboxPlatform.Builder platform) {
        return platform.observer(new Filter() {
            @Override
            public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
                underWay.register();
                try {
                    record(exchange, chain);
                } finally {
                    underWay.arriveAndDeregister();
                }
            }

            @Override
            public String description() {
                return "keeps what is asked and answered";
            }
        });
    }

    /** What was answered so far, in the order of the answers. Waits for those that are under way. */
    public List<Recorded> recorded() {
        underWay.arriveAndAwaitAdvance();
        return List.copyOf(recorded);
    }

    private void record(HttpExchange exchange, Filter.Chain chain) throws IOException {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        exchange.setStreams(copying(exchange.getRequestBody(), asked), copying(exchange.getResponseBody(), answered));
        try {
            chain.doFilter(exchange);
        } finally {
            if (exchange.getResponseCode() > 0) {
                recorded.add(new Recorded(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders(),
                        asked.toByteArray(),
                        exchange.getResponseCode(),
                        exchange.getResponseHeaders(),
                        answered.toByteArray()));
            }
        }
    }

    private static InputStream copying(InputStream in, OutputStream copy) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                copy.write(bytes, offset, Math.max(read, 0));
                return read;
            }
        };
    }

    private static OutputStream copying(OutputStream out, OutputStream copy) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                copy.write(bytes, offset, length);
                out.write(bytes, offset, length);
            }
        };
    }
}
