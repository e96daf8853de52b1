package io.github.careplansdk.crypto.jdbc;

import static io.github.careplansdk.crypto.jdbc.Setting.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A unit is worked on by one worker at a time, and taken over from one that is gone, who then can change nothing. */
@Tag("server")
class LeaseTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void eachUnitIsClaimedByOne(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            OutboxStore first = setting.outbox();
            for (int number = 0; number < 40; number++) {
                Setting.enqueue(first, number);
            }
            List<OutboxStore> outboxes =
                    List.of(setting.outbox(), setting.outbox(), setting.outbox(), setting.outbox());
            ExecutorService threads = Executors.newFixedThreadPool(outboxes.size());
            List<QueuedUnit> claimed = new ArrayList<>();
            try {
                List<Callable<List<QueuedUnit>>> workers = new ArrayList<>();
                for (OutboxStore outbox : outboxes) {
                    workers.add(() -> claimAll(outbox));
                }
                for (Future<List<QueuedUnit>> one : threads.invokeAll(workers)) {
                    claimed.addAll(one.get());
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(claimed).hasSize(40).extracting(QueuedUnit::unit).doesNotHaveDuplicates();
        }
    }

    private static List<QueuedUnit> claimAll(OutboxStore outbox) throws Exception {
        List<QueuedUnit> mine = new ArrayList<>();
        List<QueuedUnit> next = outbox.claim(3, Optional.empty(), LONG);
        while (!next.isEmpty()) {
            mine.addAll(next);
            next = outbox.claim(3, Optional.of(next.get(next.size() - 1).unit()), LONG);
        }
        return mine;
    }

    /** Only PostgreSQL: in H2, which is for one process, claims wait for one another. */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void aTransactionThatTakesLongHoldsNoOtherUnitUp(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            OutboxStore outbox = setting.outbox();
            for (int number = 0; number < 4; number++) {
                Setting.enqueue(outbox, number);
            }
            try (Connection slow = setting.source().getConnection();
                    Statement statement = slow.createStatement()) {
                slow.setAutoCommit(false);
                statement.execute("SELECT * FROM careplan_outbox ORDER BY unit LIMIT 2 FOR UPDATE");
                assertThat(outbox.claim(4, Optional.empty(), LONG))
                        .extracting(QueuedUnit::unit)
                        .containsExactly(Setting.unit(2), Setting.unit(3));
                slow.rollback();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLeaseEndsByTheDatabasesClock(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            OutboxStore first = setting.outbox();
            OutboxStore second = setting.outbox();
            Setting.enqueue(first, 1);
            assertThat(first.claim(1, Optional.empty(), LONG)).hasSize(1);
            assertThat(second.claim(1, Optional.empty(), LONG)).isEmpty();
            assertThatThrownBy(() -> second.claim(Setting.unit(1), LONG)).hasMessageContaining("UNIT_CLAIMED");
            assertThat(first.claim(1, Optional.empty(), Duration.ZERO))
                    .as("its own again")
                    .hasSize(1);
            assertThat(second.claim(1, Optional.empty(), LONG))
                    .as("it ended at once")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoComesBackAfterItsLeaseChangesNothing(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            OutboxStore slow = setting.outbox();
            OutboxStore next = setting.outbox();
            Setting.enqueue(slow, 1);
            QueuedUnit late = Setting.claim(slow, 1);
            setting.letLeasesEnd();
            QueuedUnit taken = Setting.claim(next, 1);
            assertThat(taken.key())
                    .as("the same key, so the peer stores it once")
                    .isEqualTo(late.key());

            refused(() -> slow.renew(late, LONG));
            refused(() -> slow.attempted(late));
            refused(() -> slow.notAttempted(late));
            refused(() -> slow.notDelivered(late, Setting.refused()));
            refused(() -> slow.rejected(late, Setting.refused()));
            refused(() -> slow.delivered(late, Setting.receipt(late)));
            slow.release(List.of(late));
            slow.close();

            assertThat(setting.process().of(Setting.CARE).counts()).isEqualTo(Map.of(State.QUEUED, 1L));
            assertThat(events(setting)).containsExactly(AuditEvent.Event.QUEUED);
            next.delivered(taken, Setting.receipt(taken));
            assertThat(events(setting)).containsExactly(AuditEvent.Event.QUEUED, AuditEvent.Event.SENT);
        }
    }

    private static void refused(ThrowingCallable change) {
        assertThatThrownBy(change).hasMessageContaining("LEASE_LOST");
    }

    private static List<AuditEvent.Event> events(Setting setting) throws Exception {
        return setting.process()
                .of(Setting.CARE)
                .audit()
                .events()
                .map(Optional::orElseThrow)
                .map(AuditEvent::event)
                .toList();
    }

    /** The unit was rejected and queued anew by others meanwhile: a claim of the first life is none of the second. */
    @ParameterizedTest
    @EnumSource
    void aClaimOfAnEarlierLifeOfAUnitIsNoneOfALater(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            OutboxStore outbox = setting.outbox();
            Setting.enqueue(outbox, 1);
            QueuedUnit first = Setting.claim(outbox, 1);
            outbox.rejected(first, Setting.refused());
            QueuedUnit again = Setting.enqueue(outbox, 1);
            assertThat(again.key()).isNotEqualTo(first.key());
            Setting.claim(outbox, 1);
            refused(() -> outbox.delivered(first, Setting.receipt(first)));
            assertThat(outbox.rejection(Setting.unit(1)).orElseThrow().times()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInboxThatAnotherHasClaimedIsNotChanged(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            InboxStore slow = setting.inbox();
            InboxStore next = setting.inbox();
            assertThat(slow.claim(LONG)).isTrue();
            assertThat(next.claim(LONG)).isFalse();
            StoredUnit stored = Setting.store(slow, 1);
            setting.letLeasesEnd();
            assertThat(next.claim(LONG)).isTrue();
            assertThat(slow.claim(LONG)).isFalse();

            List<StoredUnit> taken = new ArrayList<>();
            refused(() -> slow.handled(stored, taken::add));
            refused(() -> Setting.store(slow, 2));
            refused(() -> slow.acknowledged(stored));
            slow.close();

            assertThat(taken).isEmpty();
            assertThat(next.find(Setting.unit(2))).isEmpty();
            assertThat(setting.process().of(Setting.PROVIDER).counts()).isEqualTo(Map.of(State.RECEIVED, 1L));
            assertThat(next.handled(stored, UnitTaker.NONE)).isTrue();
            next.acknowledged(stored);
        }
    }

    /** The lease ends while the taker works: what he did in the transaction is undone, and the next worker has it done. */
    @ParameterizedTest
    @EnumSource
    void aTakerWhoIsOvertakenHasDoneNothing(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            TestDatabase.execute(setting.source(), "CREATE TABLE imported (unit varchar(60))");
            InboxStore slow = setting.inbox();
            InboxStore next = setting.inbox();
            slow.claim(LONG);
            StoredUnit stored = Setting.store(slow, 1);
            JdbcUnitTaker importing = (unit, connection) -> note(connection);
            JdbcUnitTaker overtaken = (unit, connection) -> {
                note(connection);
                setting.letLeasesEnd();
                assertThat(next.claim(LONG)).isTrue();
            };
            refused(() -> slow.handled(stored, overtaken));
            assertThat(TestDatabase.number(setting.source(), "SELECT count(*) FROM imported"))
                    .isZero();
            assertThat(next.handled(stored, importing)).isTrue();
            assertThat(TestDatabase.number(setting.source(), "SELECT count(*) FROM imported"))
                    .isEqualTo(1);
        }
    }

    private static void note(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO imported VALUES ('1')");
        }
    }
}
