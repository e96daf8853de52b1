package io.github.careplansdk.crypto.jdbc;

import static io.github.careplansdk.crypto.jdbc.Setting.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.NotTakenException;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a taker writes in the store's transaction and the note that the unit is handled are there together, or not at all. */
@Tag("server")
class TakerTest {
    private static final String IMPORTED = "SELECT count(*) FROM imported";

    @TempDir
    private Path folder;

    private static void note(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO imported VALUES ('" + text + "')");
        }
    }

    private static StoredUnit stored(Setting setting, InboxStore inbox) throws Exception {
        TestDatabase.execute(setting.source(), "CREATE TABLE imported (content varchar(1000))");
        inbox.claim(LONG);
        return Setting.store(inbox, 3);
    }

    @ParameterizedTest
    @EnumSource
    void importAndNoteAreOneTransaction(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            InboxStore inbox = setting.inbox();
            StoredUnit stored = stored(setting, inbox);
            List<Path> folders = new ArrayList<>();
            JdbcUnitTaker taker = (unit, connection) -> {
                folders.add(unit.folder());
                note(connection, Files.readString(unit.folder().resolve("計画.csv")));
                assertThat(TestDatabase.number(setting.source(), IMPORTED))
                        .as("others see nothing yet")
                        .isZero();
            };
            assertThat(inbox.handled(stored, taker)).isTrue();
            assertThat(TestDatabase.number(setting.source(), IMPORTED)).isEqualTo(1);
            assertThat(inbox.find(stored.unit()).orElseThrow().state()).isEqualTo(ReceivedUnit.State.HANDLED);
            assertThat(folders.get(0)).as("what was laid out for him").doesNotExist();

            assertThat(inbox.handled(stored, taker)).as("a second time").isFalse();
            assertThat(TestDatabase.number(setting.source(), IMPORTED)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTakerThatFailsHasDoneNothing(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            InboxStore inbox = setting.inbox();
            StoredUnit stored = stored(setting, inbox);
            JdbcUnitTaker taker = (unit, connection) -> {
                note(connection, "half");
                throw new IllegalStateException("the disk of the care software is full");
            };
            assertThatThrownBy(() -> inbox.handled(stored, taker))
                    .isInstanceOf(NotTakenException.class)
                    .hasMessage("IllegalStateException")
                    .hasRootCauseMessage("the disk of the care software is full");
            assertThat(TestDatabase.number(setting.source(), IMPORTED)).isZero();
            assertThat(inbox.find(stored.unit()).orElseThrow().state()).isEqualTo(ReceivedUnit.State.STORED);
            assertThat(stored.folder()).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTakerCannotEndTheTransactionItself(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            InboxStore inbox = setting.inbox();
            StoredUnit stored = stored(setting, inbox);
            List<JdbcUnitTaker> ending = List.of(
                    (unit, connection) -> connection.commit(),
                    (unit, connection) -> connection.rollback(),
                    (unit, connection) -> connection.close(),
                    (unit, connection) -> connection.setAutoCommit(true));
            for (JdbcUnitTaker taker : ending) {
                JdbcUnitTaker after = (unit, connection) -> {
                    note(connection, "x");
                    taker.take(unit, connection);
                };
                assertThatThrownBy(() -> inbox.handled(stored, after))
                        .isInstanceOf(NotTakenException.class)
                        .hasRootCauseMessage("The transaction is the store's: return to commit, throw to roll back.");
            }
            assertThat(TestDatabase.number(setting.source(), IMPORTED)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatATakerSwallowsOfTheDatabaseUndoesTheTransaction(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            InboxStore inbox = setting.inbox();
            StoredUnit stored = stored(setting, inbox);
            JdbcUnitTaker taker = (unit, connection) -> {
                note(connection, "x");
                var savepoint = connection.setSavepoint();
                try {
                    note(connection, "x".repeat(2000));
                } catch (SQLException tooLong) {
                    connection.rollback(savepoint);
                }
            };
            assertThat(inbox.handled(stored, taker)).isTrue();
            assertThat(TestDatabase.number(setting.source(), IMPORTED))
                    .as("what he took back himself")
                    .isEqualTo(1);
        }
    }
}
