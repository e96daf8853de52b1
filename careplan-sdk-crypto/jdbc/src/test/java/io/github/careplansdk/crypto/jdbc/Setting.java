package io.github.careplansdk.crypto.jdbc;

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
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.store.BodyStore;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.Arrival;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.UnitToQueue;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A database with the tables, processes that work in it, and units between two offices. */
final class Setting implements AutoCloseable {
    static final OfficeNumber CARE = new OfficeNumber("9970100011");
    static final OfficeNumber PROVIDER = new OfficeNumber("9970100037");
    static final String PEER = "https://peer.example";
    static final Duration LONG = Duration.ofHours(1);

    private final DataSource source;
    private final Path folder;

    private interface Closing {
        void close() throws IOException;
    }

    private final List<Closing> opened = new ArrayList<>();

    Setting(TestDatabase product, Path folder) throws IOException, SQLException {
        this.source = product.migrated();
        this.folder = folder;
    }

    DataSource source() {
        return source;
    }

    /** Stores as another process has them, on this machine. */
    JdbcStores process() throws IOException {
        JdbcStores stores = JdbcStores.builder(source, folder.resolve("work")).build();
        opened.add(stores::close);
        return stores;
    }

    /** The same, with a vendor's store of bodies. */
    JdbcStores process(BodyStore bodies) throws IOException {
        JdbcStores stores = JdbcStores.builder(source, folder.resolve("work"))
                .bodies(bodies)
                .build();
        opened.add(stores::close);
        return stores;
    }

    OutboxStore outbox() throws IOException {
        OutboxStore outbox = process().of(CARE).openOutbox(PEER).orElseThrow();
        opened.add(0, outbox::close);
        return outbox;
    }

    InboxStore inbox() throws IOException {
        InboxStore inbox = process().of(PROVIDER).openInbox(PEER).orElseThrow();
        opened.add(0, inbox::close);
        return inbox;
    }

    /** What lets all leases end without waiting for it: the database's clock has passed them. */
    void letLeasesEnd() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("careplan_outbox", "careplan_office")) {
                statement.execute("UPDATE " + table + " SET lease_ends = CURRENT_TIMESTAMP - INTERVAL '1' SECOND"
                        + " WHERE worker IS NOT NULL");
            }
        }
    }

    static UnitId unit(int number) {
        return new UnitId(
                new Serial(LocalDateTime.of(2026, 3, 25, 0, 0).plusSeconds(number)),
                new Address(CARE, "43", PROVIDER, "11"));
    }

    static byte[] content(int number) {
        return ("unit " + number).repeat(1 + number).getBytes(StandardCharsets.UTF_8);
    }

    private static List<FileInUnit> files(int number) {
        byte[] content = content(number);
        return List.of(new FileInUnit(
                "計画.csv", content.length, ContentDigest.of(content).hex()));
    }

    static UnitToQueue toQueue(int number) {
        return new UnitToQueue(unit(number), files(number), "bulk-1");
    }

    static BodyMaker maker(int number) {
        return folder -> {
            byte[] content = content(number);
            Files.write(folder.resolve("unit.asice"), content);
            return new BodyMaker.Made(
                    "unit.asice", "application/vnd.etsi.asic-e+zip", content.length, ContentDigest.of(content), "");
        };
    }

    static QueuedUnit enqueue(OutboxStore outbox, int number) throws IOException {
        return outbox.enqueue(toQueue(number), maker(number)).orElseThrow();
    }

    static QueuedUnit claim(OutboxStore outbox, int number) throws IOException {
        return outbox.claim(unit(number), LONG).orElseThrow();
    }

    static Receipt receipt(QueuedUnit unit) {
        return new Receipt("r-" + unit.unit().serial(), unit.unit(), unit.digest(), unit.size(), Instant.now(), false);
    }

    static Finding refused() {
        return Finding.of(TransportCode.PEER_REFUSED, 422, "not-a-sealed-unit");
    }

    static UnitRef ref(int number) {
        byte[] content = content(number);
        return new UnitRef(
                "ref-" + number,
                unit(number),
                ContentDigest.of(content),
                content.length,
                "application/vnd.etsi.asic-e+zip",
                Instant.parse("2026-04-01T00:00:00Z"));
    }

    /** Makes a unit ready as a receiver does, and stores it. */
    static StoredUnit store(InboxStore inbox, int number) throws IOException {
        Path ready = Files.createDirectories(inbox.ready(unit(number)));
        Files.write(ready.resolve("計画.csv"), content(number));
        return inbox.store(new Arrival(ref(number), files(number), "ab"));
    }

    static Optional<String> text(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (Closing one : opened) {
            one.close();
        }
    }
}
