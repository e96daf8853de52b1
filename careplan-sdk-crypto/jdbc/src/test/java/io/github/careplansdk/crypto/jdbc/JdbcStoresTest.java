package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.crypto.testkit.store.StoreContract;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
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
            super(TestDatabase.H2, false);
        }
    }

    @Nested
    class InH2WithBodiesElsewhere extends Contract {
        InH2WithBodiesElsewhere() {
            super(TestDatabase.H2, true);
        }
    }

    @Nested
    class InPostgresqlWithBodiesElsewhere extends Contract {
        InPostgresqlWithBodiesElsewhere() {
            super(TestDatabase.POSTGRESQL, true);
        }
    }

    @Nested
    class InPostgresql extends Contract {
        InPostgresql() {
            super(TestDatabase.POSTGRESQL, false);
        }
    }

    abstract static class Contract implements StoreContract {
        private final TestDatabase product;
        private final boolean bodiesElsewhere;

        @TempDir
        private Path folder;

        private Setting setting;
        private JdbcStores stores;

        Contract(TestDatabase product, boolean bodiesElsewhere) {
            this.product = product;
            this.bodiesElsewhere = bodiesElsewhere;
        }

        @BeforeEach
        void open() throws Exception {
            setting = new Setting(product, folder);
            stores = bodiesElsewhere
                    ? setting.process(DirectoryStores.bodies(folder.resolve("bodies")))
                    : setting.process();
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
