package io.github.careplansdk.crypto.testkit.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;

/** HTTP in front of the platform: who calls, which call, and the answer's form. */
final class Handler implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final OfficeDirectory offices;
    private final Faults faults;

    Handler(Api api, OfficeDirectory offices, Faults faults) {
        this.api = api;
        this.offices = offices;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // The JDK's server closes the connection after an exchange whose body nobody asked for.
        exchange.getRequestBody();
        Answer answer = answer(exchange);
        if (answer instanceof Answer.Silence) {
            // Not closed: the connection stays open until the platform stops.
            return;
        }
        try (exchange) {
            answer.send(exchange, faults);
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            if (faults.isUnavailable()) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                throw new Refusal(503, "busy", "Not now.");
            }
            String office = caller((HttpsExchange) exchange).value();
            return api.answer(new Request(exchange, office, faults));
        } catch (Refusal refusal) {
            return problem(refusal);
        } catch (DroppedException e) {
            return new Answer.Break();
        } catch (IOException | RuntimeException e) {
            return problem(new Refusal(500, "internal", "The platform has a fault of its own."));
        }
    }

    private static Answer problem(Refusal refusal) {
        Problem problem = new Problem("urn:careplansdk:problem:" + refusal.word(), refusal.title(), refusal.status());
        return new Answer.Json(refusal.status(), "application/problem+json", problem);
    }

    /** As RFC 9457 has it. */
    private record Problem(String type, String title, int status) {}

    private OfficeNumber caller(HttpsExchange exchange) throws Refusal {
        try {
            Certificate certificate = exchange.getSSLSession().getPeerCertificates()[0];
            return offices.officeOf((X509Certificate) certificate)
                    .orElseThrow(() -> new Refusal(401, "unauthorized", "The certificate is no known office's."));
        } catch (SSLPeerUnverifiedException e) {
            throw new Refusal(401, "unauthorized", "There is no client certificate.");
        }
    }

    /** What is answered. */
    sealed interface Answer {
        void send(HttpExchange exchange, Faults faults) throws IOException;

        /** None. */
        record Silence() implements Answer {
            @Override
            public void send(HttpExchange exchange, Faults faults) {}
        }

        /** A broken connection. */
        record Break() implements Answer {
            @Override
            public void send(HttpExchange exchange, Faults faults) throws IOException {
                throw new DroppedException();
            }
        }

        /** A small one. */
        record Json(int status, String type, Record body) implements Answer {
            @Override
            public void send(HttpExchange exchange, Faults faults) throws IOException {
                byte[] bytes = JSON.writeValueAsBytes(body);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                // Before what is left of the request is read: later JDKs hold back an answer until it is closed.
                exchange.getResponseBody().flush();
            }
        }

        /** The body of a unit, from a byte on. */
        record Body(StoredDelivery unit, Path file, long start, long end, boolean partial) implements Answer {
            @Override
            public void send(HttpExchange exchange, Faults faults) throws IOException {
                var headers = exchange.getResponseHeaders();
                headers.set("Content-Type", unit.type());
                headers.set("ETag", '"' + unit.digest() + '"');
                headers.set("Repr-Digest", Api.digestHeader(unit.digest()));
                headers.set("Accept-Ranges", "bytes");
                if (partial) {
                    headers.set("Content-Range", "bytes " + start + "-" + (end - 1) + "/" + unit.size());
                }
                long length = end - start;
                exchange.sendResponseHeaders(partial ? 206 : 200, length == 0 ? -1 : length);
                try (InputStream in = Files.newInputStream(file)) {
                    in.skipNBytes(start);
                    copy(in, exchange.getResponseBody(), Math.min(length, faults.cutsAnswer()));
                }
                if (length > faults.cutsAnswer()) {
                    exchange.getResponseBody().flush();
                    throw new DroppedException();
                }
            }

            private static void copy(InputStream in, OutputStream out, long length) throws IOException {
                byte[] buffer = new byte[1 << 16];
                long left = length;
                while (left > 0) {
                    int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (read < 0) {
                        throw new IOException("The body of a unit is shorter than it was.");
                    }
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        }
    }
}
