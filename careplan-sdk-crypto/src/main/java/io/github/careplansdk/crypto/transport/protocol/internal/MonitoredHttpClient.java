package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.transport.TransportCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * One HTTPS exchange, watched from the first byte to the last: java.net.http's own timeout ends where the answer's headers
 * begin. Redirects are not followed. The connection is made anew when the office has a new certificate.
 */
public final class MonitoredHttpClient {
    /** Counts the bytes of bodies that move in either direction, and passes the number on. */
    static final class Movement {
        private final AtomicLong sent = new AtomicLong();
        private final AtomicLong received = new AtomicLong();
        private final LongConsumer listener;

        Movement(LongConsumer listener) {
            this.listener = listener;
        }

        void sent(long count) {
            sent.addAndGet(count);
            listener.accept(count);
        }

        void received(long count) {
            received.addAndGet(count);
            listener.accept(count);
        }

        /** Whether a byte may have left. */
        boolean hasSent() {
            return sent.get() > 0;
        }

        long bytes() {
            return sent.get() + received.get();
        }
    }

    private record Connected(SigningIdentity identity, HttpClient client) {}

    private final Supplier<SigningIdentity> identities;
    private final TrustAnchors trusted;
    private final Duration stall;
    private volatile Connected connected;

    public MonitoredHttpClient(Supplier<SigningIdentity> identities, TrustAnchors trusted, Duration stall) {
        this.identities = identities;
        this.trusted = trusted;
        this.stall = stall;
        this.connected = connect(identities.get());
    }

    /** The identity that is current now. */
    SigningIdentity identity() {
        return connected().identity();
    }

    private Connected connected() {
        SigningIdentity current = identities.get();
        Connected known = connected;
        if (!known.identity().certificate().equals(current.certificate())) {
            known = connect(current);
            connected = known;
        }
        return known;
    }

    private Connected connect(SigningIdentity identity) {
        return new Connected(
                identity,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(stall)
                        .sslContext(ClientTls.context(identity, trusted))
                        .build());
    }

    /**
     * The answer, whatever its status.
     *
     * @throws UncheckedIOException if what arrives cannot be stored here
     */
    <T> HttpResponse<T> exchange(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, Movement movement, Retry.Deadline deadline)
            throws FailedAttempt {
        CompletableFuture<HttpResponse<T>> answer = connected().client().sendAsync(request, handler);
        try {
            return await(answer, movement, deadline);
        } catch (ExecutionException e) {
            throw failed(Objects.requireNonNullElse(e.getCause(), e), movement);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken("interrupted", false, movement);
        } finally {
            answer.cancel(true);
        }
    }

    private <T> T await(CompletableFuture<T> answer, Movement movement, Retry.Deadline deadline)
            throws FailedAttempt, ExecutionException, InterruptedException {
        long before = movement.bytes();
        while (true) {
            long left = deadline.left().toNanos();
            try {
                return answer.get(Math.min(left, stall.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (left <= stall.toNanos()) {
                    throw tooSlow(TransportCode.DEADLINE_PASSED, deadline.whole(), movement);
                }
                long now = movement.bytes();
                if (now == before) {
                    throw tooSlow(TransportCode.STALLED, stall, movement);
                }
                before = now;
            }
        }
    }

    /** The class of a failure. Only handshake messages are passed on: others may quote what the peer sent. */
    private static FailedAttempt failed(Throwable cause, Movement movement) {
        if (cause instanceof NotStoredException local) {
            throw new UncheckedIOException(local.reason());
        }
        if (cause instanceof UncheckedIOException local) {
            throw local;
        }
        if (cause instanceof AnswerTooLongException tooLong) {
            return FailedAttempt.of(Finding.of(TransportCode.ANSWER_TOO_LONG, tooLong.limit()), false, true);
        }
        if (cause instanceof SSLException tls) {
            return failed(tls, movement);
        }
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException) {
            return FailedAttempt.of(
                    Finding.of(TransportCode.NO_CONNECTION, cause.getClass().getSimpleName()), true, false);
        }
        if (cause instanceof IOException && !(cause instanceof ProtocolException)) {
            return broken(cause.getClass().getSimpleName(), true, movement);
        }
        return FailedAttempt.of(
                Finding.of(TransportCode.ANSWER_NOT_UNDERSTOOD, cause.getClass().getSimpleName()),
                false,
                movement.hasSent());
    }

    /** A handshake that fails has handed nothing on, also where the request was on its way into it. */
    private static FailedAttempt failed(SSLException failure, Movement movement) {
        String message = String.valueOf(failure.getMessage());
        boolean inHandshake = failure instanceof SSLHandshakeException || message.contains("recognized SSL message");
        if (!inHandshake && movement.hasSent()) {
            return broken("TLS", true, movement);
        }
        // The JDK tells only by its message that the other side hung up.
        return message.startsWith("Remote host ")
                ? FailedAttempt.of(Finding.of(TransportCode.CONNECTION_BROKEN, "TLS"), true, false)
                : FailedAttempt.of(Finding.of(refusal(message), message), false, false);
    }

    /** The JDK tells only by its message which alert came: that of a peer with TLS 1.1, or its own about such a peer. */
    private static TransportCode refusal(String message) {
        String words = message.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.contains("protocol version") ? TransportCode.TLS_VERSION : TransportCode.TLS_NOT_TRUSTED;
    }

    private static FailedAttempt broken(String reason, boolean again, Movement movement) {
        return FailedAttempt.of(Finding.of(TransportCode.CONNECTION_BROKEN, reason), again, movement.hasSent());
    }

    private static FailedAttempt tooSlow(TransportCode code, Duration limit, Movement movement) {
        return FailedAttempt.of(Finding.of(code, limit.toSeconds()), true, movement.hasSent());
    }
}
