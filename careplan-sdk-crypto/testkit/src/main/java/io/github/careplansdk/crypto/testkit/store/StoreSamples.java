package io.github.careplansdk.crypto.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.Arrival;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.UnitToQueue;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Units that go through the stores that are tested. */
final class StoreSamples {
    private StoreSamples() {}

    /** The office whose stores are tested; the units sent come from it, those received are for it. */
    static final OfficeNumber OFFICE = new OfficeNumber("9970100011");

    static final OfficeNumber OTHER = new OfficeNumber("9970100037");

    static final Duration LEASE = Duration.ofMinutes(5);

    static final String PEER = "https://peer.example";

    static final String CONTAINER = "unit.asice";

    static final String SEALED = "application/vnd.etsi.asic-e+zip";

    static final String KEY = "20260325000001_9970100011_43_9970100037_11";

    static final Finding REFUSAL = Finding.of(TransportCode.PEER_REFUSED, 422, "bulk-limit");

    static final Finding DOWN = Finding.of(TransportCode.NO_CONNECTION, "ConnectException");

    static Address address(OfficeNumber from, String fromType, OfficeNumber to, String toType) {
        return Address.of(
                from,
                ServiceType.of(fromType).orElseThrow(),
                to,
                ServiceType.of(toType).orElseThrow());
    }

    static Serial serial(int number) {
        return Serial.parse("20260325%06d".formatted(number)).orElseThrow();
    }

    static UnitId sent(int number) {
        return new UnitId(serial(number), address(OFFICE, "43", OTHER, "11"));
    }

    static UnitId received(int number) {
        return new UnitId(serial(number), address(OTHER, "11", OFFICE, "43"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static FileInUnit file(String name, String content) {
        return new FileInUnit(
                name, bytes(content).length, ContentDigest.of(bytes(content)).hex());
    }

    static UnitToQueue toQueue(int number, String content) {
        return new UnitToQueue(sent(number), List.of(file("a.csv", content), file("b.csv", content)), "bulk");
    }

    static BodyMaker.Made make(Path folder, String content) throws IOException {
        Files.write(folder.resolve(CONTAINER), bytes(content));
        return new BodyMaker.Made(
                CONTAINER, SEALED, bytes(content).length, ContentDigest.of(bytes(content)), "thumbprint");
    }

    static Optional<QueuedUnit> enqueue(OutboxStore box, int number, String content) throws IOException {
        return box.enqueue(toQueue(number, content), folder -> make(folder, content));
    }

    static QueuedUnit claimed(OutboxStore box, int number) throws IOException {
        return box.claim(sent(number), LEASE).orElseThrow();
    }

    static List<QueuedUnit> due(OutboxStore box) throws IOException {
        return box.claim(1_000, Optional.empty(), LEASE);
    }

    static Receipt receipt(QueuedUnit unit, Instant at) {
        return new Receipt("receipt-" + unit.unit().serial(), unit.unit(), unit.digest(), unit.size(), at, false);
    }

    static Receipt receipt(QueuedUnit unit) {
        return receipt(unit, Instant.parse("2026-03-25T00:00:00Z"));
    }

    static UnitRef ref(int number, String content) {
        return new UnitRef(
                "ref-" + number + "-" + content.length(),
                received(number),
                ContentDigest.of(bytes(content)),
                bytes(content).length,
                SEALED,
                Instant.parse("2026-03-25T00:00:00Z"));
    }

    static StoredUnit store(InboxStore box, int number) throws IOException {
        Path ready = Files.createDirectories(box.ready(received(number)));
        Files.write(ready.resolve("a.csv"), bytes("content"));
        Files.write(ready.resolve("container.asice"), bytes("sealed"));
        return box.store(new Arrival(ref(number, "sealed"), List.of(file("a.csv", "content")), "thumbprint"));
    }

    static void assertRefused(TransportCode code, Callable<?> call) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(code));
    }

    static Callable<?> of(Change change) {
        return () -> {
            change.run();
            return change;
        };
    }

    @FunctionalInterface
    interface Change {
        void run() throws Exception;
    }

    static String text(Body body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void assertAllRefused(OutboxStore box, QueuedUnit unit) {
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.renew(unit, LEASE)));
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.attempted(unit)));
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.notAttempted(unit)));
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.notDelivered(unit, DOWN)));
        assertRefused(TransportCode.LEASE_LOST, of(() -> box.delivered(unit, receipt(unit))));
        assertRefused(TransportCode.LEASE_LOST, () -> box.rejected(unit, REFUSAL));
    }
}
