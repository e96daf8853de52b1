package io.github.careplansdk.crypto.transport;

import static io.github.careplansdk.crypto.transport.DeliveryOutcome.NOT_SENT;
import static io.github.careplansdk.crypto.transport.DeliveryOutcome.REJECTED;
import static io.github.careplansdk.crypto.transport.DeliveryOutcome.UNKNOWN;
import static io.github.careplansdk.crypto.transport.HostilePeer.endless;
import static io.github.careplansdk.crypto.transport.HostilePeer.json;
import static io.github.careplansdk.crypto.transport.HostilePeer.problem;
import static io.github.careplansdk.crypto.transport.HostilePeer.raw;
import static io.github.careplansdk.crypto.transport.HostilePeer.receipt;
import static io.github.careplansdk.crypto.transport.HostilePeer.silence;
import static io.github.careplansdk.crypto.transport.HostilePeer.status;
import static io.github.careplansdk.crypto.transport.TransportCode.ANSWER_NOT_UNDERSTOOD;
import static io.github.careplansdk.crypto.transport.TransportCode.ANSWER_TOO_LONG;
import static io.github.careplansdk.crypto.transport.TransportCode.CONNECTION_BROKEN;
import static io.github.careplansdk.crypto.transport.TransportCode.DEADLINE_PASSED;
import static io.github.careplansdk.crypto.transport.TransportCode.DIGEST_DIFFERS;
import static io.github.careplansdk.crypto.transport.TransportCode.PEER_BUSY;
import static io.github.careplansdk.crypto.transport.TransportCode.PEER_REFUSED;
import static io.github.careplansdk.crypto.transport.TransportCode.REDIRECTED;
import static io.github.careplansdk.crypto.transport.TransportCode.STALLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.careplansdk.crypto.transport.HostilePeer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submission comes to when something strange answers it. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("server")
class HostileAnswerTest {
    /** Tries again at once. */
    private static final RetryPolicy EAGER =
            new RetryPolicy(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofMillis(2));

    /** Has no time for a second attempt. */
    private static final RetryPolicy ONCE = EAGER.withPauses(Duration.ofMinutes(5), Duration.ofMinutes(5));

    private static final String KEY = "20260325000001_9970100011_43_9970100037_11";

    @TempDir
    private Path folder;

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private UnitFiles unit() throws IOException {
        return Offices.plan(folder.resolve("plans"), 1);
    }

    private TransportException failureAt(HostilePeer peer, RetryPolicy policy) throws IOException {
        UnitFiles unit = unit();
        try (HttpTransport sender =
                Offices.sender(peer.url(), outbox()).retry(policy).build()) {
            return catchThrowableOfType(TransportException.class, () -> sender.send(unit));
        }
    }

    private Path queued() {
        return outbox().resolve("queue").resolve(KEY);
    }

    static Stream<Arguments> finalAnswers() {
        String deep = "[".repeat(100_000);
        return Stream.of(
                arguments("a page of HTML", status(200, "text/html", "<html>Login</html>"), ANSWER_NOT_UNDERSTOOD),
                arguments("nothing, well", status(201, "application/json", ""), ANSWER_NOT_UNDERSTOOD),
                arguments("202", json(202, "{}"), ANSWER_NOT_UNDERSTOOD),
                arguments("204", raw("HTTP/1.1 204 x\r\nConnection: close\r\n\r\n"), ANSWER_NOT_UNDERSTOOD),
                arguments("status 999", json(999, "{}"), ANSWER_NOT_UNDERSTOOD),
                arguments("garbage", raw("SSH-2.0-OpenSSH_9.6\r\n\r\n\r\n"), ANSWER_NOT_UNDERSTOOD),
                arguments("another protocol", raw("HTTP/9.9 200 OK\r\n\r\n"), ANSWER_NOT_UNDERSTOOD),
                arguments("no number of a status", raw("HTTP/1.1 two OK\r\n\r\n"), ANSWER_NOT_UNDERSTOOD),
                arguments("deep JSON", json(201, deep), ANSWER_NOT_UNDERSTOOD),
                arguments("deep JSON inside", receipt("\"receipt\"", "\"x\":" + deep), ANSWER_NOT_UNDERSTOOD),
                arguments("JSON of another kind", json(201, "[1,2]"), ANSWER_NOT_UNDERSTOOD),
                arguments("null", json(201, "null"), ANSWER_NOT_UNDERSTOOD),
                arguments("two receipts", receipt("}$", "}{}"), ANSWER_NOT_UNDERSTOOD),
                arguments("a size in quotes", receipt("\"size\":([0-9]+)", "\"size\":\"$1\""), ANSWER_NOT_UNDERSTOOD),
                arguments("a size and a half", receipt("\"size\":([0-9]+)", "\"size\":$1.5"), ANSWER_NOT_UNDERSTOOD),
                arguments("no size", receipt("\"size\":[0-9]+,", ""), ANSWER_NOT_UNDERSTOOD),
                arguments("two sizes", receipt("\"size\"", "\"size\":1,\"size\""), ANSWER_NOT_UNDERSTOOD),
                arguments("a number as digest", receipt("\"sha[^\"]*\"", "5"), ANSWER_NOT_UNDERSTOOD),
                arguments("a digest of another kind", receipt("sha-256=", "sha-512="), ANSWER_NOT_UNDERSTOOD),
                arguments("no time", receipt("2026-03-25T", "yesterday"), ANSWER_NOT_UNDERSTOOD),
                arguments("a strange number", receipt("r-1", "../x"), ANSWER_NOT_UNDERSTOOD),
                arguments("another unit", receipt("20260325000001", "20260325000002"), ANSWER_NOT_UNDERSTOOD),
                arguments(
                        "a Content-Length that is too short",
                        raw("HTTP/1.1 201 x\r\nContent-Length: 5\r\nConnection: close\r\n\r\n{\"receipt\":1}"),
                        ANSWER_NOT_UNDERSTOOD),
                arguments("another digest", receipt("=:...", "=:AAA"), DIGEST_DIFFERS),
                arguments("another size", receipt("\"size\":", "\"size\":1"), DIGEST_DIFFERS),
                arguments("too much JSON", json(201, " ".repeat(300_000) + "{}"), ANSWER_TOO_LONG),
                arguments(
                        "a problem of two megabytes",
                        status(400, "application/problem+json", "x".repeat(2_000_000)),
                        ANSWER_TOO_LONG),
                arguments("JSON without end", endless("HTTP/1.1 201 x\r\n\r\n", "[".repeat(8192)), ANSWER_TOO_LONG),
                arguments(
                        "pieces without end",
                        endless(
                                "HTTP/1.1 201 x\r\nTransfer-Encoding: chunked\r\n\r\n",
                                "1000\r\n" + " ".repeat(4096) + "\r\n"),
                        ANSWER_TOO_LONG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("finalAnswers")
    void anAnswerThatIsNoneOfTheProtocolLeavesTheUnitQueuedAndIsNotAskedForAgain(
            String name, Answer answer, TransportCode code) throws IOException {
        try (HostilePeer peer = HostilePeer.answering(answer, receipt())) {
            TransportException failure = failureAt(peer, EAGER);
            assertThat(failure.finding().code()).isEqualTo(code);
            assertThat(failure.outcome()).isEqualTo(UNKNOWN);
            assertThat(peer.requests()).hasSize(1);
        }
        assertThat(queued().resolve("attempted")).exists();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("400, without a problem", status(400, "text/plain", "Bad Request"), "400"),
                arguments(
                        "400 with a problem of someone else",
                        status(400, "application/problem+json", "{\"type\":\"about:blank\"}"),
                        "400"),
                arguments(
                        "400 with a problem that is none",
                        status(400, "application/problem+json", "{\"type\":7,\"type\":8}"),
                        "400"),
                arguments("400 with a word full of signs", problem(400, "a<b>\\n"), "400"),
                arguments("401", status(401, "text/plain", "", "WWW-Authenticate: Basic realm=\\\"x\\\""), "401"),
                arguments("401 unauthorized", problem(401, "unauthorized"), "401"),
                arguments("403", status(403, "text/html", "<html>"), "403"),
                arguments("404", status(404, "text/html", "<html>"), "404"),
                arguments("405", status(405, "text/html", ""), "405"),
                arguments("407", status(407, "text/html", "", "Proxy-Authenticate: Basic realm=\"x\""), "407"),
                arguments("409 key-reused", problem(409, "key-reused"), "409"),
                arguments("413 too-large", problem(413, "too-large"), "413"),
                arguments("418", status(418, "text/plain", "teapot"), "418"),
                arguments("422 bulk-limit", problem(422, "bulk-limit"), "422"),
                arguments("499", status(499, "text/plain", ""), "499"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void aRefusalIsFinal(String name, Answer answer, String status) throws IOException {
        try (HostilePeer peer = HostilePeer.answering(answer, receipt())) {
            TransportException failure = failureAt(peer, EAGER);
            assertThat(failure.finding().code()).isEqualTo(PEER_REFUSED);
            assertThat(failure.finding().arguments().get(0)).isEqualTo(status);
            assertThat(failure.outcome()).isEqualTo(REJECTED);
            assertThat(peer.requests()).hasSize(1);
        }
        assertThat(queued()).doesNotExist();
        assertThat(outbox().resolve("rejected").resolve(KEY).resolve("problem.json"))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 305, 307, 308})
    void aRedirectIsNotFollowed(int status) throws IOException {
        try (HostilePeer elsewhere = HostilePeer.answering(receipt());
                HostilePeer peer = HostilePeer.answering(
                        status == 304
                                ? raw("HTTP/1.1 304 x\r\nConnection: close\r\nLocation: " + elsewhere.url()
                                        + "\r\n\r\n")
                                : status(status, "text/plain", "", "Location: " + elsewhere.url() + "/v1/units"),
                        receipt())) {
            TransportException failure = failureAt(peer, EAGER);
            assertThat(failure.finding().code()).isEqualTo(REDIRECTED);
            assertThat(failure.outcome()).isEqualTo(REJECTED);
            assertThat(peer.requests()).hasSize(1);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    static Stream<Arguments> passingFailures() {
        return Stream.of(
                arguments("nothing", raw(""), CONNECTION_BROKEN),
                arguments("half a status line", raw("HTTP/1.1 20"), CONNECTION_BROKEN),
                arguments("half a head", raw("HTTP/1.1 201 x\r\nContent-Type: appl"), CONNECTION_BROKEN),
                arguments("half a body", raw("HTTP/1.1 201 x\r\nContent-Length: 500\r\n\r\n{"), CONNECTION_BROKEN),
                arguments(
                        "half a piece",
                        raw("HTTP/1.1 201 x\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{"),
                        CONNECTION_BROKEN),
                arguments("408", status(408, "text/plain", ""), PEER_BUSY),
                arguments("429", problem(429, "busy"), PEER_BUSY),
                arguments("429 and a number", problem(429, "busy", "Retry-After: 0"), PEER_BUSY),
                arguments("429 and a huge number", problem(429, "busy", "Retry-After: 999999999999999999"), PEER_BUSY),
                arguments("429 and a negative number", problem(429, "busy", "Retry-After: -5"), PEER_BUSY),
                arguments(
                        "503 and a moment",
                        problem(
                                503,
                                "busy",
                                "Retry-After: Fri, 31 Dec 2999 23:59:59 GMT",
                                "Date: Fri, 31 Dec 2999 23:59:58 GMT"),
                        PEER_BUSY),
                arguments("500", problem(500, "internal"), PEER_BUSY),
                arguments("502", status(502, "text/html", "<html>"), PEER_BUSY),
                arguments("504", status(504, "text/html", "<html>"), PEER_BUSY),
                arguments("599", status(599, "text/html", ""), PEER_BUSY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFailures")
    void whatMayPassIsTriedAgainWithTheSameKeyAndBytes(String name, Answer answer, TransportCode code)
            throws IOException {
        try (HostilePeer peer = HostilePeer.answering(answer, answer, answer, receipt());
                HttpTransport sender =
                        Offices.sender(peer.url(), outbox()).retry(EAGER).build()) {
            assertThat(sender.send(unit()).id()).isEqualTo("r-1");
            assertThat(peer.requests()).hasSize(4);
            assertThat(peer.requests()).extracting(HostilePeer.Request::line).containsOnly("POST /v1/units HTTP/1.1");
            assertThat(peer.requests())
                    .extracting(HostilePeer.Request::headers)
                    .containsOnly(peer.requests().get(0).headers());
            byte[] sent =
                    Files.readAllBytes(outbox().resolve("sent").resolve(KEY).resolve("unit.asice"));
            assertThat(peer.requests())
                    .allSatisfy(request -> assertThat(request.body()).isEqualTo(sent));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFailures")
    void whatDoesNotPassInTimeIsNotKnown(String name, Answer answer, TransportCode code) throws IOException {
        try (HostilePeer peer = HostilePeer.answering(answer)) {
            TransportException failure = failureAt(peer, ONCE);
            assertThat(failure.finding().code()).isEqualTo(code);
            assertThat(failure.outcome()).isEqualTo(UNKNOWN);
            assertThat(peer.requests()).hasSize(1);
        }
        assertThat(queued().resolve("attempted")).exists();
    }

    @Test
    void theNextRunSubmitsTheSameBytesUnderTheSameKey() throws IOException {
        try (HostilePeer peer = HostilePeer.answering(raw(""), receipt("false", "true"))) {
            failureAt(peer, ONCE);
            try (HttpTransport sender =
                    Offices.sender(peer.url(), outbox()).retry(ONCE).build()) {
                assertThat(sender.exchange(TransportListener.NONE).deliveries())
                        .singleElement()
                        .satisfies(delivery -> assertThat(
                                        delivery.receipt().orElseThrow().duplicate())
                                .isTrue());
            }
            assertThat(peer.requests()).hasSize(2);
            assertThat(peer.requests().get(1).headers())
                    .isEqualTo(peer.requests().get(0).headers());
            assertThat(peer.requests().get(1).body())
                    .isEqualTo(peer.requests().get(0).body());
        }
    }

    static Stream<Arguments> refusalsAfterAnAttempt() {
        return Stream.of(
                arguments(problem(409, "unit-conflict"), REJECTED),
                arguments(problem(413, "too-large"), REJECTED),
                arguments(problem(401, "unauthorized"), UNKNOWN),
                arguments(status(404, "text/html", "<html>"), UNKNOWN),
                arguments(status(302, "text/html", "<html>"), UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("refusalsAfterAnAttempt")
    void aRefusalAfterAnAttemptThatMayHaveArrivedCountsOnlyFromOneWhoKnowsTheKey(Answer answer, DeliveryOutcome outcome)
            throws IOException {
        try (HostilePeer peer = HostilePeer.answering(raw(""), answer)) {
            assertThat(failureAt(peer, EAGER).outcome()).isEqualTo(outcome);
            assertThat(peer.requests()).hasSize(2);
        }
        assertThat(Files.exists(queued())).isEqualTo(outcome == UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 201 x\r\nContent-Le", "HTTP/1.1 201 x\r\nContent-Length: 9\r\n\r\n{"})
    void aSilentPeerIsGivenUp(String start) throws IOException {
        try (HostilePeer peer = HostilePeer.answering(silence(start))) {
            TransportException failure = failureAt(peer, ONCE.withStall(Duration.ofSeconds(2)));
            assertThat(failure.finding().code()).isEqualTo(STALLED);
            assertThat(failure.outcome()).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void aBodyThatTricklesEndsAtTheDeadline() throws IOException {
        Answer trickle = (request, out) -> {
            out.write("HTTP/1.1 201 x\r\nContent-Length: 99999\r\n\r\n".getBytes());
            while (!Thread.currentThread().isInterrupted()) {
                out.write(' ');
                out.flush();
                Thread.sleep(20);
            }
        };
        try (HostilePeer peer = HostilePeer.answering(trickle)) {
            TransportException failure = failureAt(peer, EAGER.withDeadline(Duration.ofSeconds(2)));
            assertThat(failure.finding().code()).isEqualTo(DEADLINE_PASSED);
            assertThat(failure.finding().arguments()).isEqualTo(List.of("2"));
            assertThat(failure.outcome()).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void headersWithoutEndAndProvisionalAnswersWithoutEndAreGivenUp() throws IOException {
        for (Answer flood : List.of(
                endless("HTTP/1.1 201 x\r\n", "X-More: " + "x".repeat(1000) + "\r\n"),
                endless("HTTP/1.1 201 x\r\nX-Long: ", "x".repeat(8192)),
                endless("", "HTTP/1.1 100 Continue\r\n\r\n"),
                endless("", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"))) {
            try (HostilePeer peer = HostilePeer.answering(flood)) {
                TransportException failure = failureAt(peer, ONCE.withStall(Duration.ofSeconds(2)));
                assertThat(failure.finding().code()).isIn(ANSWER_NOT_UNDERSTOOD, STALLED);
                assertThat(failure.outcome()).isEqualTo(UNKNOWN);
            }
        }
    }

    @Test
    void whatNobodyListensToHasNotLeft() throws IOException {
        try (HostilePeer peer = HostilePeer.withoutTls(raw("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            TransportException failure = failureAt(peer, EAGER);
            assertThat(failure.finding().code()).isEqualTo(TransportCode.TLS_NOT_TRUSTED);
            assertThat(failure.outcome()).isEqualTo(NOT_SENT);
            // The second is a handshake without a request.
            assertThat(peer.connections()).isEqualTo(2);
        }
        assertThat(queued()).exists();
        assertThat(queued().resolve("attempted")).doesNotExist();
    }
}
