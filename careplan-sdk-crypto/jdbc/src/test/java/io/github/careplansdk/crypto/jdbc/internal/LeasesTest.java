package io.github.careplansdk.crypto.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.jdbc.TestDatabase;
import io.github.careplansdk.crypto.jdbc.internal.Leases.Lease;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row is worked on by one at a time, and is taken over from one who is gone. */
@Tag("server")
class LeasesTest {
    private static final Duration LONG = Duration.ofHours(1);

    private DataSource source;
    private Database database;

    private void open(TestDatabase product, int units) throws SQLException {
        source = product.migrated();
        database = new Database(source);
        for (int i = 0; i < units; i++) {
            TestDatabase.execute(
                    source,
                    "INSERT INTO careplan_outbox (unit, office, state, attempted, idempotency_key, bulk, media_type, body, byte_count,"
                            + " digest, files, signed_by, queued_at) VALUES ('unit-" + (1000 + i)
                            + "', '9970100011', 'QUEUED', FALSE, 'k', 'b', 't', 'b', 1, 'd', '[]', '', CURRENT_TIMESTAMP)");
        }
    }

    private Leases leases(Duration length) {
        return new Leases(database.product(), "careplan_outbox", length);
    }

    private List<Lease> take(Leases leases, int limit) {
        return database.inTransaction(connection -> leases.take(connection, limit, "state = ?", "QUEUED"));
    }

    private boolean isRenewed(Leases leases, Lease lease) {
        return database.inTransaction(connection -> leases.renew(connection, lease));
    }

    /** What lets a lease end without waiting for it: the database's clock has passed it. */
    private void letEnd() throws SQLException {
        TestDatabase.execute(source, "UPDATE careplan_outbox SET lease_ends = CURRENT_TIMESTAMP - INTERVAL '1' SECOND");
    }

    @ParameterizedTest
    @EnumSource
    void eachRowIsTakenByOne(TestDatabase product) throws Exception {
        open(product, 60);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<String> taken = new ArrayList<>();
        try {
            Callable<List<String>> worker = () -> {
                List<String> mine = new ArrayList<>();
                for (List<Lease> next = take(leases(LONG), 3); !next.isEmpty(); next = take(leases(LONG), 3)) {
                    next.forEach(lease -> mine.add(lease.unit()));
                }
                return mine;
            };
            for (Future<List<String>> one : workers.invokeAll(List.of(worker, worker, worker, worker))) {
                taken.addAll(one.get());
            }
        } finally {
            workers.shutdownNow();
        }
        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void oneWhoWaitsDoesNotHoldOthersUp(TestDatabase product) throws Exception {
        open(product, 4);
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            List<Lease> first = leases(LONG).take(slow, 2, "state = ?", "QUEUED");
            assertThat(take(leases(LONG), 4)).extracting(Lease::unit).containsExactly("unit-1002", "unit-1003");
            slow.commit();
            assertThat(first).extracting(Lease::unit).containsExactly("unit-1000", "unit-1001");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLeaseThatHasEndedIsTakenOverAndTheFirstCanDoNothing(TestDatabase product) throws Exception {
        open(product, 1);
        Leases leases = leases(LONG);
        Lease first = take(leases, 1).get(0);
        assertThat(take(leases, 1)).isEmpty();
        letEnd();

        Lease second = take(leases, 1).get(0);

        assertThat(second.word()).isNotEqualTo(first.word());
        assertThat(isRenewed(leases, first)).isFalse();
        database.inTransaction(connection -> {
            leases.release(connection, first);
            return first;
        });
        assertThat(take(leases, 1)).as("still the second's").isEmpty();
        assertThat(isRenewed(leases, second)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aLeaseEndsByTheDatabasesClock(TestDatabase product) throws Exception {
        open(product, 1);
        Leases none = leases(Duration.ZERO);
        assertThat(take(none, 1)).hasSize(1);
        assertThat(take(none, 1)).as("it ended at once").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGivenBackIsFree(TestDatabase product) throws Exception {
        open(product, 1);
        Leases leases = leases(LONG);
        Lease lease = take(leases, 1).get(0);
        database.inTransaction(connection -> {
            leases.release(connection, lease);
            return lease;
        });
        assertThat(take(leases, 1)).hasSize(1);
    }
}
