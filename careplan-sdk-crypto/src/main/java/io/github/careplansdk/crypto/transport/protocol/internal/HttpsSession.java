package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.ReceiptRecord;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.PartialBody;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.Submission;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.UnitPage;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import io.github.careplansdk.crypto.transport.protocol.OfficeConnection;
import io.github.careplansdk.crypto.transport.protocol.OfficeConnection.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The calls of docs/transport.md, and what their answers mean. */
public final class HttpsSession implements ExchangeSession {
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
    private final OfficeConnection connection;

    /** @param url the address that the protocol's paths are added to */
    public HttpsSession(String url, OfficeConnection connection) {
        this.url = url;
        this.connection = connection;
    }

    @Override
    public Receipt submit(Submission unit, Attempt attempt) throws FailedAttempt, IOException {
        HttpRequest.Builder request = request("/v1/units")
                .header("Unit", UnitKey.of(unit.unit()))
                .header("Content-Type", unit.type())
                .header("Content-Digest", unit.digest().header())
                .header("Idempotency-Key", '"' + unit.key() + '"')
                .header("Bulk", unit.bulk());
        HttpResponse<byte[]> answer = connection.submit(request, "POST", unit, attempt);
        if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
            throw failed(answer, attempt);
        }
        return ReceiptRecord.parse(answer.body())
                .filter(receipt -> PageRecord.isToken(receipt.id()))
                .orElseThrow(() -> notUnderstood("no receipt of the unit"));
    }

    @Override
    public UnitPage list(Optional<String> cursor, Attempt attempt) throws FailedAttempt {
        String query =
                "/v1/units?limit=100" + cursor.map(value -> "&cursor=" + value).orElse("");
        HttpResponse<byte[]> answer = ask(request(query).GET(), attempt);
        return PageRecord.parse(answer.body()).orElseThrow(() -> notUnderstood("no list of units"));
    }

    @Override
    public void fetch(UnitRef unit, PartialBody body, Attempt attempt) throws FailedAttempt, IOException {
        long there = body.size();
        HttpRequest.Builder request = request("/v1/units/" + unit.ref() + "/content");
        if (there > 0 && there < unit.size()) {
            request.header("Range", "bytes=" + there + "-")
                    .header("If-Range", '"' + unit.digest().hex() + '"');
        }
        String rest = "bytes " + there + "-" + (unit.size() - 1) + "/" + unit.size();
        HttpResponse<byte[]> answer = connection.fetch(
                request.GET().build(),
                head -> {
                    if (head.statusCode() == OK) {
                        return Optional.of(new Target(body.beginAnew(), unit.size()));
                    }
                    return head.statusCode() == PARTIAL
                                    && head.headers()
                                            .firstValue("Content-Range")
                                            .filter(rest::equals)
                                            .isPresent()
                            ? Optional.of(new Target(body.goOn(), unit.size() - there))
                            : Optional.empty();
                },
                attempt);
        if (answer.statusCode() != OK && answer.statusCode() != PARTIAL) {
            throw failed(answer, attempt);
        }
        if (body.size() != unit.size()) {
            throw notUnderstood("not the announced number of bytes");
        }
    }

    @Override
    public void acknowledge(String ref, ContentDigest digest, Attempt attempt) throws FailedAttempt {
        AcknowledgementRecord said = new AcknowledgementRecord(digest.header());
        HttpRequest.Builder request = request("/v1/units/" + ref + "/acknowledgement")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(Json.line(said)));
        HttpResponse<byte[]> answer = ask(request, attempt);
        if (Json.read(answer.body(), AcknowledgementRecord.class)
                .filter(said::equals)
                .isEmpty()) {
            throw notUnderstood("no receipt of the acknowledgement");
        }
    }

    /** There is nothing to log out of. */
    @Override
    public void close() {
        connection.close();
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request, Attempt attempt) throws FailedAttempt {
        HttpResponse<byte[]> answer = connection.ask(request.build(), attempt);
        if (answer.statusCode() != OK) {
            throw failed(answer, attempt);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private static FailedAttempt notUnderstood(String reason) {
        return FailedAttempt.unknown(Finding.of(TransportCode.ANSWER_NOT_UNDERSTOOD, reason));
    }

    /** What a status stands for that is no success. */
    private static FailedAttempt failed(HttpResponse<byte[]> answer, Attempt attempt) {
        int status = answer.statusCode();
        if (status == TIMEOUT || status == TOO_MANY || status / 100 == 5) {
            Finding busy = Finding.of(TransportCode.PEER_BUSY, status);
            FailedAttempt failed = attempt.bytesSent() > 0 ? FailedAttempt.unknown(busy) : FailedAttempt.notSent(busy);
            return RetryAfter.of(answer.headers()).map(failed::after).orElseGet(failed::again);
        }
        if (status / 100 == 3) {
            return FailedAttempt.rejected(Finding.of(TransportCode.REDIRECTED, status));
        }
        if (status / 100 == 4) {
            Optional<String> word = problem(answer.body());
            Finding refused = Finding.of(TransportCode.PEER_REFUSED, status, word.orElse("-"));
            return word.filter(known -> !OF_THE_CALLER.contains(known)).isPresent()
                    ? FailedAttempt.rejectedAlways(refused)
                    : FailedAttempt.rejected(refused);
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
