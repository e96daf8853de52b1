package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.ReceiptRecord;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.protocol.internal.FailedAttempt.Refusal;
import io.github.careplansdk.crypto.transport.protocol.internal.MonitoredHttpClient.Movement;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/** The calls of the protocol, each tried again as its failures allow. */
public final class PeerClient {
    private static final int MAX_ANSWER = 1 << 18;
    private static final String PROBLEM = "urn:careplansdk:problem:";
    private static final Pattern PROBLEM_WORD = Pattern.compile("[a-z-]{1,64}");

    /** Refusals that come before the key is looked up. */
    private static final Set<String> OF_THE_CALLER = Set.of("unauthorized", "busy", "internal");

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int PARTIAL = 206;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private record ProblemRecord(String type) {}

    private record AcknowledgementRecord(String digest) {}

    private final String url;
    private final MonitoredHttpClient http;
    private final Retry retry;

    /** @param url the address that the protocol's paths are added to */
    public PeerClient(String url, MonitoredHttpClient http, Retry retry) {
        this.url = url;
        this.http = http;
        this.retry = retry;
    }

    /** The identity that calls are made with now. */
    public SigningIdentity identity() {
        return http.identity();
    }

    /** Submits a queued unit, whose bytes and key are on disk. */
    public Receipt submit(QueuedUnit unit, Body body, boolean mayHaveArrived, LongConsumer moved) throws IOException {
        try {
            return retry.call(mayHaveArrived, deadline -> submit(body, unit, deadline, moved));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Receipt submit(Body body, QueuedUnit unit, Retry.Deadline deadline, LongConsumer moved)
            throws FailedAttempt {
        Movement movement = new Movement(moved);
        HttpRequest request = request("/v1/units")
                .header("Unit", UnitKey.of(unit.unit()))
                .header("Content-Type", unit.type())
                .header("Content-Digest", unit.digest().header())
                .header("Idempotency-Key", '"' + unit.key() + '"')
                .header("Bulk", unit.bulk())
                .POST(measured(body, movement::sent))
                .build();
        HttpResponse<byte[]> answer = http.exchange(request, small(movement), movement, deadline);
        if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
            throw failed(answer, movement);
        }
        Receipt receipt = ReceiptRecord.parse(answer.body())
                .filter(given -> given.unit().equals(unit.unit()) && PageRecord.isToken(given.id()))
                .orElseThrow(() -> notUnderstood("no receipt of the unit"));
        if (!receipt.digest().equals(unit.digest()) || receipt.size() != unit.size()) {
            throw FailedAttempt.of(Finding.of(TransportCode.DIGEST_DIFFERS, UnitKey.of(unit.unit())), false, true);
        }
        return receipt;
    }

    private static MeasuredBody measured(Body body, LongConsumer moved) {
        try {
            return new MeasuredBody(body, moved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What waits. */
    public Listing list() {
        Listing listing = new Listing();
        return ask(deadline -> {
            while (!listing.isComplete()) {
                listing.add(page(listing.cursor(), deadline));
            }
            return listing;
        });
    }

    private PageRecord.Page page(Optional<String> cursor, Retry.Deadline deadline) throws FailedAttempt {
        String query =
                "/v1/units?limit=100" + cursor.map(value -> "&cursor=" + value).orElse("");
        HttpResponse<byte[]> answer = small(request(query).GET(), deadline);
        return PageRecord.parse(answer.body()).orElseThrow(() -> notUnderstood("no list of units"));
    }

    /** Brings the body of a unit into a file, going on where an earlier attempt ended. */
    public void download(UnitRef ref, Path file, LongConsumer moved) throws IOException {
        try {
            ask(deadline -> {
                download(ref, file, deadline, moved);
                return file;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void download(UnitRef ref, Path file, Retry.Deadline deadline, LongConsumer moved) throws FailedAttempt {
        long there = size(file);
        if (there == ref.size() && there > 0) {
            return;
        }
        Movement movement = new Movement(moved);
        HttpRequest.Builder request = request("/v1/units/" + ref.ref() + "/content");
        if (there > 0 && there < ref.size()) {
            request.header("Range", "bytes=" + there + "-")
                    .header("If-Range", '"' + ref.digest().hex() + '"');
        }
        HttpResponse<byte[]> answer =
                http.exchange(request.GET().build(), content(ref, file, there, movement), movement, deadline);
        if (answer.statusCode() != OK && answer.statusCode() != PARTIAL) {
            throw failed(answer, movement);
        }
        if (size(file) != ref.size()) {
            throw notUnderstood("not the announced number of bytes");
        }
    }

    /** The body itself goes to the file; any other answer is kept as it is. */
    private static BodyHandler<byte[]> content(UnitRef ref, Path file, long there, Movement movement) {
        return info -> {
            boolean rest = info.statusCode() == PARTIAL
                    && info.headers()
                            .firstValue("Content-Range")
                            .filter(range -> range.equals("bytes " + there + "-" + (ref.size() - 1) + "/" + ref.size()))
                            .isPresent();
            if (info.statusCode() != OK && !rest) {
                return small(movement).apply(info);
            }
            try {
                FileChannel channel = Disk.PRIVATE.open(file);
                long start = rest ? there : 0;
                channel.truncate(start).position(start);
                return new LimitedBody<>(channel, ref.size() - start, movement, () -> new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that what was received under a reference, with that digest, is safe. */
    public void acknowledge(String ref, ContentDigest digest) {
        AcknowledgementRecord said = new AcknowledgementRecord(digest.header());
        HttpRequest.Builder request = request("/v1/units/" + ref + "/acknowledgement")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(Json.line(said)));
        ask(deadline -> {
            HttpResponse<byte[]> answer = small(request, deadline);
            return Json.read(answer.body(), AcknowledgementRecord.class)
                    .filter(said::equals)
                    .orElseThrow(() -> notUnderstood("no receipt of the acknowledgement"));
        });
    }

    /** A call that carries no unit: there is nothing that may have arrived. */
    private <T> T ask(Retry.Attempt<T> attempt) {
        try {
            return retry.call(false, attempt);
        } catch (TransportException e) {
            throw new TransportException(DeliveryOutcome.NOT_SENT, e.finding(), e);
        }
    }

    private HttpResponse<byte[]> small(HttpRequest.Builder request, Retry.Deadline deadline) throws FailedAttempt {
        Movement movement = new Movement(bytes -> {});
        HttpResponse<byte[]> answer = http.exchange(request.build(), small(movement), movement, deadline);
        if (answer.statusCode() != OK) {
            throw failed(answer, movement);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private static BodyHandler<byte[]> small(Movement movement) {
        return (ResponseInfo info) -> smallBody(movement);
    }

    private static BodySubscriber<byte[]> smallBody(Movement movement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new LimitedBody<>(Channels.newChannel(bytes), MAX_ANSWER, movement, bytes::toByteArray);
    }

    private static FailedAttempt notUnderstood(String reason) {
        return FailedAttempt.of(Finding.of(TransportCode.ANSWER_NOT_UNDERSTOOD, reason), false, true);
    }

    /** What a status stands for that is no success. */
    private static FailedAttempt failed(HttpResponse<byte[]> answer, Movement movement) {
        int status = answer.statusCode();
        if (status == TIMEOUT || status == TOO_MANY || status / 100 == 5) {
            return FailedAttempt.busy(
                    Finding.of(TransportCode.PEER_BUSY, status), movement.hasSent(), RetryAfter.of(answer.headers()));
        }
        if (status / 100 == 3) {
            return FailedAttempt.refused(Finding.of(TransportCode.REDIRECTED, status), Refusal.THIS_ATTEMPT);
        }
        if (status / 100 == 4) {
            Optional<String> word = problem(answer.body());
            Refusal refusal =
                    word.filter(known -> !OF_THE_CALLER.contains(known)).isPresent()
                            ? Refusal.ALL_ATTEMPTS
                            : Refusal.THIS_ATTEMPT;
            return FailedAttempt.refused(Finding.of(TransportCode.PEER_REFUSED, status, word.orElse("-")), refusal);
        }
        return notUnderstood("status " + status);
    }

    private static Optional<String> problem(byte[] body) {
        return Json.read(body, ProblemRecord.class)
                .map(ProblemRecord::type)
                .filter(type -> type.startsWith(PROBLEM))
                .map(type -> type.substring(PROBLEM.length()))
                .filter(word -> PROBLEM_WORD.matcher(word).matches());
    }
}
