package io.github.careplansdk.crypto.jdbc;

import static io.github.careplansdk.crypto.jdbc.Setting.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.NotTakenException;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection breaks at each step of a unit's life in turn. It is told, and the next run does what is left, once. */
@Tag("server")
class ConnectionCutTest {
    @TempDir
    private Path folder;

    @Test
    void whereverItBreaksEachUnitIsSentOnceAndHandledOnce() throws Exception {
        try (Setting setting = new Setting(TestDatabase.POSTGRESQL, folder)) {
            TestDatabase.execute(setting.source(), "CREATE TABLE imported (unit varchar(60))");
            BreakingSource breaking = new BreakingSource(setting.source());
            int unit = 0;
            try (JdbcStores stores = JdbcStores.builder(breaking.source(), folder.resolve("work"))
                    .build()) {
                do {
                    unit++;
                    breaking.breakAt(unit);
                    Throwable told = catchThrowable(run(stores, unit)::run);
                    if (breaking.isBroken()) {
                        assertThat(told).satisfiesAnyOf(ConnectionCutTest::isTold, ConnectionCutTest::isTheTakers);
                    } else {
                        assertThat(told).isNull();
                    }
                    setting.letLeasesEnd();
                    boolean broke = breaking.isBroken();
                    breaking.breakAt(0);
                    run(stores, unit).run();
                    if (!broke) {
                        break;
                    }
                } while (true);
                assertThat(unit).as("steps").isGreaterThan(40);
                check(setting, stores, unit);
            }
        }
    }

    private static void isTold(Throwable failure) {
        assertThat(failure).isInstanceOf(StoreException.class).hasMessageStartingWith("DATABASE_NOT_REACHED");
    }

    /** It was his own statement. */
    private static void isTheTakers(Throwable failure) {
        assertThat(failure).isInstanceOf(NotTakenException.class).hasCauseInstanceOf(SQLException.class);
    }

    private interface Run {
        void run() throws Exception;
    }

    /** One run of a worker that does what is left to do for a unit. */
    private static Run run(JdbcStores stores, int number) {
        return () -> {
            try (OutboxStore outbox =
                    stores.of(Setting.CARE).openOutbox(Setting.PEER).orElseThrow()) {
                send(outbox, number);
            }
            try (InboxStore inbox =
                    stores.of(Setting.PROVIDER).openInbox(Setting.PEER).orElseThrow()) {
                receive(inbox, number);
            }
        };
    }

    private static void send(OutboxStore outbox, int number) throws IOException {
        outbox.enqueue(Setting.toQueue(number), Setting.maker(number));
        for (QueuedUnit unit : outbox.claim(5, Optional.empty(), LONG)) {
            if (!unit.attempted()) {
                outbox.attempted(unit);
            }
            try (InputStream body = outbox.body(unit).get(0).open()) {
                assertThat(body.readAllBytes()).isEqualTo(Setting.content(number));
            }
            outbox.delivered(unit, Setting.receipt(unit));
        }
    }

    private static void receive(InboxStore inbox, int number) throws Exception {
        assertThat(inbox.claim(LONG)).isTrue();
        UnitId unit = Setting.unit(number);
        Optional<ReceivedUnit> known = inbox.find(unit);
        StoredUnit stored = known.isPresent() ? known.get().stored() : Setting.store(inbox, number);
        JdbcUnitTaker taker = (taken, connection) -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO imported VALUES (?)")) {
                insert.setString(1, taken.unit().toString());
                insert.executeUpdate();
            }
        };
        inbox.handled(stored, taker);
        if (inbox.find(unit).orElseThrow().state() != ReceivedUnit.State.ACKNOWLEDGED) {
            inbox.acknowledged(stored);
        }
    }

    private static void check(Setting setting, JdbcStores stores, int units) throws Exception {
        long all = units;
        assertThat(stores.of(Setting.CARE).counts()).isEqualTo(Map.of(State.SENT, all));
        assertThat(stores.of(Setting.PROVIDER).counts()).isEqualTo(Map.of(State.ACKNOWLEDGED, all));
        List<String> expected = new ArrayList<>();
        for (int number = 1; number <= units; number++) {
            for (AuditEvent.Event event : List.of(
                    AuditEvent.Event.QUEUED,
                    AuditEvent.Event.SENT,
                    AuditEvent.Event.RECEIVED,
                    AuditEvent.Event.ACKNOWLEDGED)) {
                expected.add(event + " " + Setting.unit(number).serial());
            }
        }
        try (Stream<Optional<AuditEvent>> sent = stores.of(Setting.CARE).audit().events();
                Stream<Optional<AuditEvent>> received =
                        stores.of(Setting.PROVIDER).audit().events()) {
            assertThat(Stream.concat(sent, received).map(Optional::orElseThrow))
                    .extracting(event -> event.event() + " " + event.unit().substring(0, 14))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(TestDatabase.number(setting.source(), "SELECT count(*) FROM imported"))
                .isEqualTo(all);
        assertThat(TestDatabase.number(setting.source(), "SELECT count(DISTINCT unit) FROM imported"))
                .isEqualTo(all);
        assertThat(TestDatabase.number(setting.source(), "SELECT count(*) FROM careplan_body"))
                .as("one container sent and one file received of each")
                .isEqualTo(2 * all);
    }
}
