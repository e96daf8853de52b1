package io.github.careplansdk.crypto.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables are made once, by whoever comes first, by the library or by hand. */
@Tag("server")
class SchemaTest {
    private static final Serial FIRST = Serial.parse("20260401090000").orElseThrow();
    private static final String VERSIONS = "SELECT count(*) FROM careplan_schema_version";

    @TempDir
    private Path folder;

    private JdbcStores open(DataSource source) throws IOException {
        return JdbcStores.builder(source, folder).build();
    }

    @ParameterizedTest
    @EnumSource
    void withoutTablesNothingIsOpened(TestDatabase product) throws Exception {
        DataSource source = product.create();
        assertThatThrownBy(() -> open(source))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("SCHEMA_NOT_MIGRATED")
                .hasMessageContaining("JdbcStores.migrate");
    }

    @ParameterizedTest
    @EnumSource
    void aSecondMigrationChangesNothing(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        try (JdbcStores stores = open(source)) {
            stores.serials("9970100011").advance(last -> FIRST);
        }

        JdbcStores.migrate(source);

        assertThat(TestDatabase.number(source, VERSIONS)).isEqualTo(1);
        try (JdbcStores stores = open(source)) {
            assertThat(stores.serials("9970100011").last()).contains(FIRST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalMayMigrateAtOnce(TestDatabase product) throws Exception {
        DataSource source = product.create();
        int processes = 8;
        CyclicBarrier together = new CyclicBarrier(processes);
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                Callable<Void> migration = () -> {
                    together.await();
                    JdbcStores.migrate(source);
                    return null;
                };
                all.add(threads.submit(migration));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(TestDatabase.number(source, VERSIONS)).isEqualTo(1);
        open(source).close();
    }

    @ParameterizedTest
    @EnumSource
    void aVendorMayRunTheFileByHand(TestDatabase product) throws Exception {
        DataSource source = product.create();
        try (InputStream file = JdbcStores.class.getResourceAsStream("V1__schema.sql");
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        open(source).close();
        JdbcStores.migrate(source);
        assertThat(TestDatabase.number(source, VERSIONS)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void tablesOfALaterLibraryAreLeftAlone(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        TestDatabase.execute(source, "INSERT INTO careplan_schema_version VALUES (7, CURRENT_TIMESTAMP)");
        assertThatThrownBy(() -> open(source)).hasMessageContaining("SCHEMA_TOO_NEW");
        assertThatThrownBy(() -> JdbcStores.migrate(source)).hasMessageContaining("SCHEMA_TOO_NEW");
    }
}
