package io.github.careplansdk.crypto.transport.protocol;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.Submission;
import io.github.careplansdk.crypto.transport.protocol.internal.AnswerTooLongException;
import io.github.careplansdk.crypto.transport.protocol.internal.ClientTls;
import io.github.careplansdk.crypto.transport.protocol.internal.ConnectFailure;
import io.github.careplansdk.crypto.transport.protocol.internal.ConnectionThreads;
import io.github.careplansdk.crypto.transport.protocol.internal.Handshakes;
import io.github.careplansdk.crypto.transport.protocol.internal.LimitedBody;
import io.github.careplansdk.crypto.transport.protocol.internal.NotStoredException;
import io.github.careplansdk.crypto.transport.protocol.internal.SubmittedBody;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * An HTTPS connection of an office, for protocols that are built on HTTPS. It presents the office's certificate, trusts
 * only the given CAs, follows no redirects, limits the size of answers, and watches progress from the first byte to the
 * last. Failures on the way are {@link FailedAttempt}s, classified as in docs/transport.md; the protocol interprets the
 * status of an answer.
 *
 * <p>Safe to share. Connections are kept open between calls for a while. A session closes its connection when it is
 * closed: the thread that each connection has ends then on JDK 21 and later, and on JDK 17 with the next garbage
 * collection.
 */
public final class OfficeConnection implements AutoCloseable {
    /** The longest answer that is not the body of a unit: 256 KiB. */
    public static final int MAX_ANSWER = 1 << 18;

    /** Chooses the destination of an answer's body by its status and headers. */
    @FunctionalInterface
    public interface Place {
        /** Opens the destination of a body; returns empty to keep the answer in memory, like those of failures. */
        Optional<Target> of(ResponseInfo answer) throws IOException;
    }

    /**
     * The destination of a body.
     *
     * @param out the stream to write to; it is closed at the end
     * @param limit the most bytes that are accepted
     */
    public record Target(OutputStream out, long limit) {}

    private final Handshakes tls;
    private final HttpClient client;

    private OfficeConnection(Handshakes tls, HttpClient client) {
        this.tls = tls;
        this.client = client;
    }

    /** Returns a connection with threads of its own. */
    public static OfficeConnection of(SigningIdentity identity, TrustAnchors trusted, Duration patience) {
        return of(identity, trusted, patience, ConnectionThreads.shared());
    }

    /**
     * Returns a connection; nothing is sent yet.
     *
     * @param identity the office's key and certificate
     * @param trusted the CAs by which the platform's certificate is trusted
     * @param patience how long connecting may take
     * @param threads handles answers; it may be shared by many offices, and may be bounded
     */
    public static OfficeConnection of(
            SigningIdentity identity, TrustAnchors trusted, Duration patience, Executor threads) {
        SSLContext tls = ClientTls.context(identity, trusted);
        return new OfficeConnection(
                new Handshakes(tls),
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience)
                        .executor(threads)
                        .sslContext(tls)
                        .build());
    }

    /**
     * Sends a request without a unit's body and returns the answer, whatever its status.
     *
     * @throws FailedAttempt if there is no answer, or it is not acceptable
     */
    public HttpResponse<byte[]> ask(HttpRequest request, Attempt attempt) throws FailedAttempt {
        try {
            return exchange(request, small(attempt), attempt);
        } catch (IOException e) {
            throw new UncheckedIOException("What is kept in memory needs no disk.", e);
        }
    }

    /**
     * Sends a unit's body with a request, and returns the answer, whatever its status. The body is closed when this returns.
     *
     * @param method the request's method, such as {@code POST}
     * @throws IOException if the body cannot be read
     */
    public HttpResponse<byte[]> submit(HttpRequest.Builder request, String method, Submission unit, Attempt attempt)
            throws FailedAttempt, IOException {
        try (SubmittedBody body = new SubmittedBody(unit, attempt)) {
            try {
                return exchange(request.method(method, body).build(), small(attempt), attempt);
            } catch (FailedAttempt e) {
                body.checkRead();
                throw e;
            }
        }
    }

    /**
     * Sends a request and writes the body of its answer to its destination; any other answer is kept in memory.
     *
     * @return the answer, with an empty body if that was written to its destination
     * @throws IOException if the body cannot be stored
     */
    public HttpResponse<byte[]> fetch(HttpRequest request, Place place, Attempt attempt)
            throws FailedAttempt, IOException {
        BodyHandler<byte[]> handler = answer -> {
            try {
                return place.of(answer)
                        .map(target -> LimitedBody.into(target.out(), target.limit(), attempt))
                        .orElseGet(() -> LimitedBody.kept(MAX_ANSWER, attempt));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return exchange(request, handler, attempt);
    }

    /** Ends the connection. No call is under way, and none follows. */
    @Override
    public void close() {
        ConnectionThreads.end(client);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, BodyHandler<byte[]> handler, Attempt attempt)
            throws FailedAttempt, IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, handler);
        try {
            HttpResponse<byte[]> given = await(answer, attempt);
            tls.accepted();
            return given;
        } catch (ExecutionException e) {
            throw failed(Objects.requireNonNullElse(e.getCause(), e), request.uri(), attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended(Finding.of(TransportCode.CONNECTION_BROKEN, "interrupted"), attempt);
        } finally {
            answer.cancel(true);
        }
    }

    private static <T> T await(CompletableFuture<T> answer, Attempt attempt)
            throws FailedAttempt, ExecutionException, InterruptedException {
        long before = moved(attempt);
        long stall = attempt.stall().toNanos();
        while (true) {
            long left = attempt.left().toNanos();
            try {
                return answer.get(Math.min(left, stall), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (left <= stall) {
                    throw tooSlow(TransportCode.DEADLINE_PASSED, attempt.deadline(), attempt);
                }
                long now = moved(attempt);
                if (now == before) {
                    throw tooSlow(TransportCode.STALLED, attempt.stall(), attempt);
                }
                before = now;
            }
        }
    }

    private static long moved(Attempt attempt) {
        return attempt.bytesSent() + attempt.bytesReceived();
    }

    /** The class of a failure. Only messages of handshakes are passed on: others may quote what the peer sent. */
    private FailedAttempt failed(Throwable cause, URI url, Attempt attempt) throws IOException {
        if (cause instanceof NotStoredException local) {
            throw local.reason();
        }
        if (cause instanceof UncheckedIOException local) {
            throw local.getCause();
        }
        if (cause instanceof AnswerTooLongException tooLong) {
            return FailedAttempt.unknown(Finding.of(TransportCode.ANSWER_TOO_LONG, tooLong.limit()));
        }
        Optional<Finding> notConnected = ConnectFailure.of(cause, url);
        if (notConnected.isPresent()) {
            return FailedAttempt.notSent(notConnected.get()).again().everywhere();
        }
        if (cause instanceof IOException broken && !(cause instanceof ProtocolException)) {
            return tls.refusal(broken, url, attempt)
                    .orElseGet(() -> ended(
                                    Finding.of(
                                            TransportCode.CONNECTION_BROKEN,
                                            broken.getClass().getSimpleName()),
                                    attempt)
                            .again());
        }
        return ended(
                Finding.of(TransportCode.ANSWER_NOT_UNDERSTOOD, cause.getClass().getSimpleName()), attempt);
    }

    private static FailedAttempt tooSlow(TransportCode code, Duration limit, Attempt attempt) {
        return ended(Finding.of(code, limit.toSeconds()), attempt).again();
    }

    /** What is known where no answer came: a byte of a unit may have left. */
    private static FailedAttempt ended(Finding finding, Attempt attempt) {
        return attempt.bytesSent() > 0 ? FailedAttempt.unknown(finding) : FailedAttempt.notSent(finding);
    }

    private static BodyHandler<byte[]> small(Attempt attempt) {
        return answer -> LimitedBody.kept(MAX_ANSWER, attempt);
    }
}
