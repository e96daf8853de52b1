package io.github.careplansdk.crypto.testkit.sandbox;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * A platform on this machine that speaks the protocol of docs/transport.md: HTTPS with client certificates required,
 * the inboxes of all offices, the limits of the official platform (100 units a bulk, the allowed attachments), storage
 * on disk, and simulated faults.
 *
 * <pre>{@code
 * SamplePki pki = SamplePki.create();
 * try (SandboxPlatform platform = SandboxPlatform.start(pki, folder)) {
 *     URI url = platform.url();
 * }
 * }</pre>
 */
public final class SandboxPlatform implements AutoCloseable {
    static {
        // The JDK's server sends headers and body apart; without this the second waits 40 ms for the first to be
        // confirmed.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpsServer server;
    private final ExecutorService workers;

    private SandboxPlatform(HttpsServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /** Starts a platform on a free port, for the offices of a sample PKI, with the units that are in the folder. */
    public static SandboxPlatform start(SamplePki pki, Path data) throws IOException {
        return builder(pki.identity(SampleCertificate.Role.TLS_SERVER, "9970100011"), pki.anchors(), data)
                .start();
    }

    /**
     * Returns a builder of a platform.
     *
     * @param server its own key and certificate, for localhost
     * @param offices the CAs whose certificates it accepts
     * @param data the folder in which it keeps units
     */
    public static Builder builder(SigningIdentity server, TrustAnchors offices, Path data) {
        return new Builder(server, offices, data);
    }

    /** Returns its address: {@code https://localhost:PORT}. */
    public URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    /** Stops the platform; its units stay on disk. */
    @Override
    public void close() {
        workers.shutdownNow();
        server.stop(0);
    }

    /** Builds a platform. */
    public static final class Builder {
        private final SigningIdentity identity;
        private final TrustAnchors accepted;
        private final Path data;
        private final List<Fault> faults = new ArrayList<>();
        private OfficeDirectory offices = OfficeDirectory.BY_SUBJECT;
        private Predicate<OfficeNumber> receivers = office -> true;
        private Clock clock = Clock.systemUTC();
        private Optional<Filter> observer = Optional.empty();
        private int port;

        private Builder(SigningIdentity identity, TrustAnchors accepted, Path data) {
            this.identity = identity;
            this.accepted = accepted;
            this.data = data;
        }

        /** Sets the port to listen on; a free one by default. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Sets the fault to simulate. */
        public Builder fault(Fault value) {
            faults.add(value);
            return this;
        }

        /** Sets how the office of a certificate is found; by default by the office number in its subject (OU). */
        public Builder offices(OfficeDirectory value) {
            offices = value;
            return this;
        }

        /** Sets the offices to which it delivers; all by default. */
        public Builder receivers(Predicate<OfficeNumber> value) {
            receivers = value;
            return this;
        }

        /** Sets the clock. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Sees every request and its answer. */
        Builder observer(Filter value) {
            observer = Optional.of(value);
            return this;
        }

        /**
         * Starts the platform.
         *
         * @throws IOException if the port is taken, or the folder cannot be used
         */
        public SandboxPlatform start() throws IOException {
            Faults wrong = new Faults(faults);
            Api api = new Api(new Storage(data), receivers, wrong, Clock.offset(clock, wrong.skew()));
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setHttpsConfigurator(configurator(context()));
            ExecutorService workers = Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "careplan-sandbox");
                thread.setDaemon(true);
                return thread;
            });
            server.setExecutor(workers);
            HttpContext context = server.createContext("/", new Handler(api, offices, wrong));
            observer.ifPresent(context.getFilters()::add);
            server.start();
            return new SandboxPlatform(server, workers);
        }

        private static HttpsConfigurator configurator(SSLContext context) {
            return new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters ssl = context.getDefaultSSLParameters();
                    ssl.setNeedClientAuth(true);
                    parameters.setSSLParameters(ssl);
                }
            };
        }

        private SSLContext context() throws IOException {
            try {
                char[] password = {};
                KeyStore key = KeyStore.getInstance("PKCS12");
                key.load(null, null);
                key.setKeyEntry(
                        "server",
                        identity.privateKey(),
                        password,
                        identity.chain().toArray(X509Certificate[]::new));
                KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
                keys.init(key, password);

                KeyStore anchors = KeyStore.getInstance("PKCS12");
                anchors.load(null, null);
                for (X509Certificate anchor : accepted.certificates()) {
                    anchors.setCertificateEntry("ca-" + anchors.size(), anchor);
                }
                TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
                trust.init(anchors);

                SSLContext context = SSLContext.getInstance("TLS");
                context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IOException("The platform's key cannot be used for TLS.", e);
            }
        }
    }

    /** A fault that a sandbox simulates. */
    public sealed interface Fault {
        /** The first attempt to submit or download each unit gets no answer: the connection stays open and silent. */
        record Stall() implements Fault {}

        /**
         * The first attempt to submit each unit is cut after so many bytes of its body, and every download after so many bytes of
         * the answer.
         *
         * @param bytes at least 1
         */
        record Drop(long bytes) implements Fault {
            /** @throws IllegalArgumentException if there are none */
            public Drop {
                if (bytes < 1) {
                    throw new IllegalArgumentException("A connection drops after 1 byte or more.");
                }
            }
        }

        /**
         * The next requests get 503 with {@code Retry-After: 0}.
         *
         * @param times the number of requests
         */
        record Unavailable(int times) implements Fault {
            /** @throws IllegalArgumentException if there are none */
            public Unavailable {
                if (times < 1) {
                    throw new IllegalArgumentException("A storm has 1 request or more.");
                }
            }
        }

        /** Every unit is delivered twice, under two references. */
        record Duplicate() implements Fault {}

        /**
         * The platform's clock is wrong.
         *
         * @param by how far it is ahead; negative if behind
         */
        record Skew(Duration by) implements Fault {}

        /**
         * Parses a fault; returns empty unless the text is {@code stall}, {@code drop:BYTES}, {@code 503:TIMES}, {@code
         * duplicate} or {@code skew:SECONDS}.
         */
        static Optional<Fault> parse(String text) {
            Matcher parts = Pattern.compile("([a-z0-9]+)(?::(-?[0-9]{1,9}))?").matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            Optional<Long> number = Optional.ofNullable(parts.group(2)).map(Long::valueOf);
            return switch (parts.group(1)) {
                case "stall" -> number.isPresent() ? Optional.empty() : Optional.of(new Stall());
                case "duplicate" -> number.isPresent() ? Optional.empty() : Optional.of(new Duplicate());
                case "drop" -> number.filter(bytes -> bytes > 0).map(Drop::new);
                case "503" -> number.filter(times -> times > 0).map(times -> new Unavailable(times.intValue()));
                case "skew" -> number.map(seconds -> new Skew(Duration.ofSeconds(seconds)));
                default -> Optional.empty();
            };
        }
    }
}
