package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Whether the two sides trust one another, told by the type of an exception, its cause and the alert.
 *
 * <p>In TLS 1.3 a peer says only after the client's handshake that it does not trust the client's certificate, when the request is
 * on its way already. The peer closes the connection with that unread, the system answers with a reset, and the alert is lost
 * more often than not. So where a connection breaks before there was any answer, the peer is asked once more, by a handshake
 * without a request.
 */
public final class Handshakes {
    private static final int HTTPS = 443;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The JDK names an alert in the message only, by its name of RFC 8446, and JDK 17 not those that it raises itself. */
    private static final Pattern ALERT = Pattern.compile("^\\(([a-z_]+)\\) |^Received fatal alert: ([a-z_]+)$");

    private static final String OTHER_VERSION = "protocol_version";

    /** Part of the one message of JDK 17 that stands for the same. */
    private static final String OTHER_VERSION_HERE = "selected protocol version";

    private final SSLContext tls;
    private volatile boolean accepted;

    /** What is known of handshakes with this key and these CAs. */
    public Handshakes(SSLContext tls) {
        this.tls = tls;
    }

    /** Notes that the peer has accepted the office's certificate. */
    public void accepted() {
        accepted = true;
    }

    /** Returns what a broken connection stands for where that is more than a broken connection. */
    public Optional<FailedAttempt> refusal(IOException failure, URI url, Attempt attempt) {
        if (failure instanceof SSLException told && told(told).isPresent()) {
            return told(told);
        }
        boolean inHandshake = failure instanceof SSLException;
        Optional<FailedAttempt> answer = accepted ? Optional.empty() : asked(url, attempt);
        if (answer.isPresent() && !inHandshake && attempt.bytesSent() > 0) {
            return answer.map(
                    refusal -> FailedAttempt.unknown(refusal.finding()).everywhere());
        }
        if (answer.isEmpty() && failure instanceof SSLHandshakeException) {
            // A handshake that fails has handed nothing on, also where the request was on its way into it.
            return Optional.of(FailedAttempt.notSent(Finding.of(TransportCode.CONNECTION_BROKEN, "TLS"))
                    .again());
        }
        return answer;
    }

    private static Optional<FailedAttempt> told(SSLException failure) {
        String message = String.valueOf(failure.getMessage());
        Optional<String> alert = alert(message);
        boolean ofHandshake = failure instanceof SSLHandshakeException;
        if (alert.filter(OTHER_VERSION::equals).isPresent()
                || (alert.isEmpty() && ofHandshake && message.contains(OTHER_VERSION_HERE))) {
            return Optional.of(refused(TransportCode.TLS_VERSION, message));
        }
        return ofHandshake && (alert.isPresent() || failure.getCause() instanceof GeneralSecurityException)
                ? Optional.of(refused(TransportCode.TLS_NOT_TRUSTED, message))
                : Optional.empty();
    }

    private static Optional<String> alert(String message) {
        return Optional.of(ALERT.matcher(message))
                .filter(Matcher::find)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static FailedAttempt refused(TransportCode code, String reason) {
        return FailedAttempt.notSent(Finding.of(code, reason)).everywhere();
    }

    /** Makes a handshake and waits a little for what the peer says to it; one that accepts it waits for a request. */
    private Optional<FailedAttempt> asked(URI url, Attempt attempt) {
        Duration patience = attempt.left().compareTo(PATIENCE) < 0 ? attempt.left() : PATIENCE;
        int port = url.getPort() < 0 ? HTTPS : url.getPort();
        if (patience.toMillis() <= 0) {
            return Optional.empty();
        }
        try (Socket connection = new FlightSocket()) {
            connection.setSoTimeout((int) patience.toMillis());
            connection.connect(new InetSocketAddress(url.getHost(), port), (int) patience.toMillis());
            try (SSLSocket socket =
                    (SSLSocket) tls.getSocketFactory().createSocket(connection, url.getHost(), port, true)) {
                SSLParameters asForHttps = socket.getSSLParameters();
                asForHttps.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(asForHttps);
                socket.startHandshake();
                accepted = isSilent(socket);
                return Optional.empty();
            }
        } catch (SSLException e) {
            boolean cut = e.getCause() instanceof IOException && !(e.getCause() instanceof SSLException);
            return told(e).or(() -> cut
                    ? Optional.empty()
                    : Optional.of(refused(TransportCode.TLS_NOT_TRUSTED, String.valueOf(e.getMessage()))));
        } catch (IOException notNow) {
            return Optional.empty();
        }
    }

    private static boolean isSilent(SSLSocket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }
}
