package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.crypto.testkit.store.StoreContract;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** What every store has to do, done by both databases. */
@Tag("server")
class JdbcStoresTest {
    @Nested
    class InH2 extends Contract {
        InH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class InPostgresql extends Contract {
        InPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    abstract static class Contract implements StoreContract {
        private final TestDatabase product;

        @TempDir
        private Path folder;

        private Setting setting;
        private JdbcStores stores;

        Contract(TestDatabase product) {
            this.product = product;
        }

        @BeforeEach
        void open() throws Exception {
            setting = new Setting(product, folder);
            stores = setting.process();
        }

        @AfterEach
        void close() throws IOException {
            setting.close();
        }

        @Override
        public TransportStores stores() {
            return stores.of(OFFICE);
        }

        @Override
        public boolean admitsSeveralWorkers() {
            return true;
        }

        @Override
        public void endLeases() throws Exception {
            setting.letLeasesEnd();
        }
    }
}
