package io.github.careplansdk.crypto.transport;

import static io.github.careplansdk.crypto.transport.HostilePeer.json;
import static io.github.careplansdk.crypto.transport.HostilePeer.problem;
import static io.github.careplansdk.crypto.transport.HostilePeer.raw;
import static io.github.careplansdk.crypto.transport.HostilePeer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.careplansdk.crypto.seal.UnitEncryptor;
import io.github.careplansdk.crypto.seal.UnitSealer;
import io.github.careplansdk.crypto.transport.HostilePeer.Answer;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What receiving comes to when something strange answers. */
@Tag("server")
class HostileInboxTest {
    private static final RetryPolicy EAGER =
            new RetryPolicy(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofMillis(2));

    @TempDir
    private Path folder;

    private byte[] body = {};
    private UnitRef ref;
    private String inbox = "inbox";

    @BeforeEach
    void aUnitWaits() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        Path sealed = folder.resolve("unit.asice");
        UnitSealer.of(Offices.CARE_IDENTITY).seal(unit.files(), sealed);
        body = Files.readAllBytes(sealed);
        ref = new UnitRef("r-1", unit.id(), ContentDigest.of(sealed), body.length, MediaType.SEALED, Instant.EPOCH);
    }

    private String waiting(UnitRef unit) {
        return "{\"ref\":\"" + unit.ref() + "\",\"unit\":\"" + UnitKey.of(unit.unit()) + "\",\"digest\":\""
                + unit.digest().header() + "\",\"size\":" + unit.size() + ",\"type\":\"" + unit.type()
                + "\",\"storedAt\":\"2026-03-25T01:10:00Z\"}";
    }

    private Answer page(String units, String next) {
        return json(200, "{\"units\":[" + units + "]" + next + "}");
    }

    /** A part of the body, with a head of its own. */
    private Answer content(String head, int from, int to) {
        return (request, out) -> {
            out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, from, to - from);
        };
    }

    private Answer whole() {
        return content("HTTP/1.1 200 x\r\nContent-Length: " + body.length, 0, body.length);
    }

    private Path inbox() {
        return folder.resolve(inbox);
    }

    private HttpTransport receiver(HostilePeer peer) throws IOException {
        return Offices.receiver(peer.url(), inbox()).retry(EAGER).build();
    }

    private TransportException failureOfList(HostilePeer peer) throws IOException {
        try (HttpTransport receiver = receiver(peer)) {
            return catchThrowableOfType(TransportException.class, receiver::list);
        }
    }

    private TransportException failureOfReceive(HostilePeer peer) throws IOException {
        try (HttpTransport receiver = receiver(peer)) {
            return catchThrowableOfType(TransportException.class, () -> receiver.receive(ref));
        }
    }

    static Stream<Arguments> strangeLists() {
        return Stream.of(
                arguments("a reference that climbs", "r-2", "../../x"),
                arguments("a reference with a question mark", "r-2", "r?x=1"),
                arguments("an empty reference", "r-2", ""),
                arguments("a unit that is none", "20260325000001", "2026032500000x"),
                arguments("a day that is none", "20260325000001", "20261399000001"),
                arguments("a serial of nines", "20260325000001", "99999999999999"),
                arguments("one service type only", "_11\"", "\""),
                arguments("no digest", "sha-256=:", "sha-256=:!"),
                arguments("a size in quotes", "\"size\":", "\"size\":\"1\",\"x\":"),
                arguments("a negative size", "\"size\":", "\"size\":-"),
                arguments("a size beyond the protocol's", "\"size\":", "\"size\":9999999"),
                arguments("another type", "application/vnd.etsi.asic-e.zip", "text/html"),
                arguments("no time", "01:10:00Z", "noon"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangeLists")
    void aStrangeEntryIsToldAndTheOthersAreReceived(String name, String part, String instead) throws IOException {
        String strange = waiting(ref).replace("\"r-1\"", "\"r-2\"").replaceFirst(part, instead);
        assertThat(strange).isNotEqualTo(waiting(ref));
        assertSkipped(strange);
    }

    @Test
    void anEntryThatIsNoneIsToldAndTheOthersAreReceived() throws IOException {
        for (String none : List.of("null", "[]", "7", "\"x\"", "{}")) {
            inbox += "+";
            assertSkipped(none);
        }
    }

    /** Any office could keep all others' units from an office by sending it one such unit. */
    private void assertSkipped(String entry) throws IOException {
        try (HostilePeer peer =
                        HostilePeer.answering(page(entry + "," + waiting(ref), ""), whole(), acknowledgement());
                HttpTransport receiver = receiver(peer)) {
            ExchangeReport report = receiver.exchange(TransportListener.NONE);
            assertThat(report.received()).extracting(StoredUnit::unit).containsExactly(ref.unit());
            assertThat(report.failures())
                    .singleElement()
                    .satisfies(failure ->
                            assertThat(failure.finding().code()).isEqualTo(TransportCode.LISTED_UNIT_NOT_UNDERSTOOD));
            assertThat(report.interruption()).isEmpty();
            assertThat(report.isComplete()).isFalse();
        }
    }

    private Answer acknowledgement() {
        return json(
                200,
                "{\"ref\":\"r-1\",\"digest\":\"" + ref.digest().header()
                        + "\",\"acknowledgedAt\":\"2026-03-25T01:10:00Z\"}");
    }

    @Test
    void aListThatIsNoneIsNotUnderstood() throws IOException {
        String many = String.join(",", java.util.Collections.nCopies(101, waiting(ref)));
        for (Answer answer : List.of(
                json(200, "{\"units\":{}}"),
                json(200, "{\"units\":null}"),
                json(200, "{}"),
                json(200, "[" + waiting(ref) + "]"),
                page(waiting(ref), ",\"next\":\"../x\""),
                page(waiting(ref), "}{"),
                page(many, ""),
                status(200, "text/html", "<html>"))) {
            try (HostilePeer peer = HostilePeer.answering(answer)) {
                assertThat(failureOfList(peer).finding().code()).isEqualTo(TransportCode.ANSWER_NOT_UNDERSTOOD);
            }
        }
    }

    @Test
    void aListThatGoesRoundInCirclesEnds() throws IOException {
        try (HostilePeer peer = HostilePeer.answering(page(waiting(ref), ",\"next\":\"c\""));
                HttpTransport receiver = receiver(peer)) {
            assertThat(receiver.list()).hasSize(1);
            assertThat(peer.requests()).hasSize(2);
            assertThat(peer.requests().get(1).line()).isEqualTo("GET /v1/units?limit=100&cursor=c HTTP/1.1");
        }
    }

    @Test
    void aListGoesOnWhereItsConnectionBroke() throws IOException {
        UnitRef second = new UnitRef("r-2", ref.unit(), ref.digest(), ref.size(), ref.type(), ref.storedAt());
        try (HostilePeer peer = HostilePeer.answering(
                        page(waiting(ref), ",\"next\":\"c\""), problem(503, "busy"), page(waiting(second), ""));
                HttpTransport receiver = receiver(peer)) {
            assertThat(receiver.list()).extracting(UnitRef::ref).containsExactly("r-1", "r-2");
            assertThat(peer.requests()).hasSize(3);
        }
    }

    @Test
    void aRefusalOrRedirectOfAListIsNotAskedAgain() throws IOException {
        for (Answer answer : List.of(problem(403, "unauthorized"), status(302, "text/html", "", "Location: /x"))) {
            try (HostilePeer peer = HostilePeer.answering(answer)) {
                assertThat(failureOfList(peer).outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
                assertThat(peer.requests()).hasSize(1);
            }
        }
    }

    @Test
    void aBrokenDownloadGoesOnAndABadContinuationIsNotTaken() throws IOException {
        int half = body.length / 2;
        String range = "HTTP/1.1 206 x\r\nContent-Length: " + (body.length - half) + "\r\nContent-Range: bytes ";
        Answer broken = content("HTTP/1.1 200 x\r\nContent-Length: " + body.length, 0, half);
        Answer rest = content(range + half + "-" + (body.length - 1) + "/" + body.length, half, body.length);
        try (HostilePeer peer = HostilePeer.answering(broken, rest);
                HttpTransport receiver = receiver(peer)) {
            assertThat(receiver.receive(ref).unit()).isEqualTo(ref.unit());
            assertThat(peer.requests().get(0).header("Range")).isEmpty();
            assertThat(peer.requests().get(1).header("Range")).isEqualTo("bytes=" + half + "-");
            assertThat(peer.requests().get(1).header("If-Range"))
                    .isEqualTo('"' + ref.digest().hex() + '"');
        }
    }

    @Test
    void aServerThatKnowsNoRangesGivesTheWholeAgain() throws IOException {
        Answer broken = content("HTTP/1.1 200 x\r\nContent-Length: " + body.length, 0, 100);
        try (HostilePeer peer = HostilePeer.answering(broken, whole());
                HttpTransport receiver = receiver(peer)) {
            assertThat(receiver.receive(ref).unit()).isEqualTo(ref.unit());
        }
    }

    @Test
    void aDownloadThatIsNotWhatWasAnnouncedIsNotStored() throws IOException {
        int length = body.length;
        Answer shorter = content("HTTP/1.1 200 x\r\nContent-Length: " + (length - 1), 0, length - 1);
        Answer longer = (request, out) -> {
            content("HTTP/1.1 200 x\r\nContent-Length: " + (length + 1), 0, length)
                    .to(request, out);
            out.write(0);
        };
        Answer otherRange = content(
                "HTTP/1.1 206 x\r\nContent-Range: bytes 5-" + (length - 1) + "/" + length + "\r\nContent-Length: "
                        + (length - 5),
                5,
                length);
        Answer other = (request, out) -> {
            out.write(("HTTP/1.1 200 x\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n").getBytes());
            out.write(new byte[length]);
        };
        assertNotStoredAfresh(shorter, TransportCode.ANSWER_NOT_UNDERSTOOD);
        assertNotStoredAfresh(longer, TransportCode.ANSWER_TOO_LONG);
        assertNotStoredAfresh(otherRange, TransportCode.ANSWER_NOT_UNDERSTOOD);
        assertNotStoredAfresh(other, TransportCode.DIGEST_DIFFERS);
        assertNotStoredAfresh(raw("HTTP/1.1 200 x\r\nContent-Length: 0\r\n\r\n"), TransportCode.ANSWER_NOT_UNDERSTOOD);
        assertNotStoredAfresh(
                status(302, "text/html", "", "Location: /v1/units/r-2/content"), TransportCode.REDIRECTED);
        assertNotStoredAfresh(problem(404, "not-found"), TransportCode.PEER_REFUSED);
        assertNotStoredAfresh(
                HostilePeer.endless("HTTP/1.1 200 x\r\n\r\n", "x".repeat(8192)), TransportCode.ANSWER_TOO_LONG);
    }

    private void assertNotStored(Answer answer, TransportCode code) throws IOException {
        try (HostilePeer peer = HostilePeer.answering(answer)) {
            TransportException failure = failureOfReceive(peer);
            assertThat(failure.finding().code()).isEqualTo(code);
            assertThat(failure.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
            assertThat(peer.requests()).hasSize(1);
        }
        assertThat(inbox().resolve("received")).isEmptyDirectory();
    }

    private void assertNotStoredAfresh(Answer answer, TransportCode code) throws IOException {
        inbox += "+";
        assertNotStored(answer, code);
    }

    @Test
    void afterAStrangeDownloadAGoodOneIsStored() throws IOException {
        assertNotStored(HostilePeer.endless("HTTP/1.1 200 x\r\n\r\n", "x".repeat(8192)), TransportCode.ANSWER_TOO_LONG);
        try (HostilePeer peer = HostilePeer.answering(whole());
                HttpTransport receiver = receiver(peer)) {
            assertThat(receiver.receive(ref).unit()).isEqualTo(ref.unit());
        }
    }

    /** Sealed and encrypted, so that no platform sees the name; it ended every run, and left what it had decrypted. */
    @ParameterizedTest
    @ValueSource(strings = {"20260325000001_9970100011_9970100037.asice", "20260325000001_9970100011_9970100037.ASICE"})
    void anAttachmentNamedAsTheContainerIsQuarantined(String name) throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        List<Path> files = new ArrayList<>(unit.files());
        files.add(Files.writeString(folder.resolve("plans").resolve(name), "attachment"));
        Path sealed = folder.resolve("named.asice");
        UnitSealer.of(Offices.CARE_IDENTITY).seal(files, sealed);
        Path envelope = folder.resolve("named.p7m");
        UnitEncryptor.of(List.of(Offices.PROVIDER_IDENTITY.certificate())).encrypt(sealed, envelope);
        body = Files.readAllBytes(envelope);
        ref = new UnitRef(
                "r-1", unit.id(), ContentDigest.of(envelope), body.length, MediaType.ENCRYPTED, Instant.EPOCH);
        try (HostilePeer peer = HostilePeer.answering(page(waiting(ref), ""), whole(), page(waiting(ref), ""));
                HttpTransport receiver = receiver(peer)) {
            for (int run = 0; run < 2; run++) {
                assertThat(receiver.exchange(TransportListener.NONE).failures())
                        .singleElement()
                        .satisfies(
                                failure -> assertThat(failure.isQuarantined()).isTrue());
            }
            assertThat(peer.requests()).hasSize(3);
        }
        assertThat(inbox().resolve("partial")).isEmptyDirectory();
        Path quarantine = inbox().resolve("quarantine");
        assertThat(Offices.text(quarantine.resolve(Names.in(quarantine).get(0)).resolve("report.json")))
                .contains("FILE_NAMED_AS_CONTAINER", name);
    }

    @Test
    void aUnitWithSuchAnAttachmentIsNotEvenSent() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        List<Path> files = new ArrayList<>(unit.files());
        files.add(Files.writeString(folder.resolve("plans").resolve(UnitKey.container(unit.id())), "attachment"));
        try (HttpTransport sender = Offices.sender(URI.create("https://localhost:1"), folder.resolve("outbox"))
                .build()) {
            assertThat(sender.queue(List.of(new UnitFiles(unit.id(), files))))
                    .singleElement()
                    .satisfies(refused -> assertThat(
                                    refused.finding().orElseThrow().code())
                            .isEqualTo(TransportCode.FILE_NAMED_AS_CONTAINER));
        }
    }

    @Test
    void whatCannotBeStoredHereIsNoFailureOfThePeer() throws IOException {
        Path place = inbox().resolve("partial")
                .resolve(UnitKey.of(ref.unit()))
                .resolve(ref.digest().hex().substring(0, 16) + ".download");
        try (HostilePeer peer = HostilePeer.answering(whole());
                HttpTransport receiver = receiver(peer)) {
            Files.createDirectories(place);
            assertThatThrownBy(() -> receiver.receive(ref)).isInstanceOf(IOException.class);
            assertThat(peer.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void anAcknowledgementCountsOnlyWithItsReceipt() throws IOException {
        String good = "{\"ref\":\"r-1\",\"digest\":\"" + ref.digest().header()
                + "\",\"acknowledgedAt\":\"2026-03-25T01:10:00Z\"}";
        for (Answer answer : List.of(
                status(200, "text/html", "<html>Login</html>"),
                raw("HTTP/1.1 204 x\r\nConnection: close\r\n\r\n"),
                json(200, good.replace("=:", "=:A")),
                problem(409, "digest-mismatch"))) {
            try (HostilePeer peer = HostilePeer.answering(whole(), answer);
                    HttpTransport receiver = receiver(peer)) {
                StoredUnit stored = receiver.receive(ref);
                assertThatThrownBy(() -> receiver.acknowledge(stored)).isInstanceOf(TransportException.class);
                assertThat(receiver.unacknowledged()).hasSize(1);
            }
        }
        try (HostilePeer peer = HostilePeer.answering(json(200, good));
                HttpTransport receiver = receiver(peer)) {
            receiver.acknowledge(receiver.receive(ref));
            assertThat(receiver.unacknowledged()).isEmpty();
            assertThat(peer.requests()).hasSize(1);
            assertThat(peer.requests().get(0).line()).isEqualTo("PUT /v1/units/r-1/acknowledgement HTTP/1.1");
        }
    }
}
