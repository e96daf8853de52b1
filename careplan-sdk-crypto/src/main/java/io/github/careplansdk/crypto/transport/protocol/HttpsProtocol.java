package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.transport.protocol.internal.ConnectionThreads;
import io.github.careplansdk.crypto.transport.protocol.internal.HttpsSession;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * The protocol of docs/transport.md: HTTPS with the office's certificate, one request for each unit. There is no login;
 * a session consists of the connections made with one certificate.
 */
public final class HttpsProtocol implements ExchangeProtocol {
    private static final String HTTPS = "https";
    private static final int LAST_PORT = 65_535;

    /** Segments that are no steps up or on the spot. */
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*/?");

    private final String url;
    private final TrustAnchors trusted;

    /** Of all offices: they end when nothing has moved for a while. */
    private final Executor threads = ConnectionThreads.shared();

    private HttpsProtocol(String url, TrustAnchors trusted) {
        this.url = url;
        this.trusted = trusted;
    }

    /**
     * Returns the protocol for a peer.
     *
     * @param url the peer's address: {@code https://host[:port]}, optionally with a path
     * @param trusted the CAs by which the peer's own certificate is trusted
     * @throws IllegalArgumentException if the address is not valid ({@link #isAddress})
     */
    public static HttpsProtocol of(URI url, TrustAnchors trusted) {
        if (!isAddress(url)) {
            throw new IllegalArgumentException(
                    "A peer's address is https://host[:port], perhaps with a path, and holds no user, query or"
                            + " fragment.");
        }
        return new HttpsProtocol(
                HTTPS + url.toString().substring(HTTPS.length()).replaceFirst("/$", ""), trusted);
    }

    /**
     * Returns whether a URI is a valid peer's address: {@code https}, a host, and optionally a port and a path of plain
     * segments. A user, a password or a query is not allowed, since the address is written to the audit trail.
     */
    public static boolean isAddress(URI url) {
        return HTTPS.equalsIgnoreCase(url.getScheme())
                && url.getHost() != null
                && url.getPort() <= LAST_PORT
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && PATH.matcher(url.getRawPath()).matches();
    }

    @Override
    public String peer() {
        return url;
    }

    /** Returns a session without connecting; the first call connects. */
    @Override
    public ExchangeSession open(SigningIdentity identity, Attempt attempt) {
        return new HttpsSession(url, OfficeConnection.of(identity, trusted, attempt.stall(), threads));
    }
}
