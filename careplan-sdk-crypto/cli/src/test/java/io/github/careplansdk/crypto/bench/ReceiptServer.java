package io.github.careplansdk.crypto.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An HTTPS server that throws all bodies away. To a unit that is submitted it answers with a receipt, to a bare PUT with nothing: so
 * both cost it the same.
 */
final class ReceiptServer implements AutoCloseable {
    static {
        // Without it the JDK's server holds an answer's body back until its head is acknowledged: 40 ms a call on
        // Linux.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SSLContext context;

    ReceiptServer(SamplePki pki, String office) throws Exception {
        context = context(pki, office);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.createContext("/", ReceiptServer::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        long size = exchange.getRequestBody().readAllBytes().length;
        if (exchange.getRequestMethod().equals("PUT")) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            byte[] receipt = String.format(
                            Locale.ROOT,
                            "{\"receipt\":\"%s\",\"unit\":\"%s\",\"digest\":\"%s\",\"size\":%d,\"storedAt\":\"%s\",\"duplicate\":false}",
                            exchange.getRequestHeaders()
                                    .getFirst("Idempotency-Key")
                                    .replace("\"", ""),
                            exchange.getRequestHeaders().getFirst("Unit"),
                            exchange.getRequestHeaders().getFirst("Content-Digest"),
                            size,
                            Instant.now())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, receipt.length);
            exchange.getResponseBody().write(receipt);
        }
        exchange.close();
    }

    /** What trusts this server. */
    SSLContext context() {
        return context;
    }

    URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    private static SSLContext context(SamplePki pki, String office) throws Exception {
        SigningIdentity identity = pki.identity(SampleCertificate.Role.TLS_SERVER, office);
        char[] none = {};
        KeyStore key = KeyStore.getInstance("PKCS12");
        key.load(null, null);
        key.setKeyEntry("server", identity.privateKey(), none, identity.chain().toArray(X509Certificate[]::new));
        key.setCertificateEntry("ca", pki.ca());
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(key, none);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(key);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
