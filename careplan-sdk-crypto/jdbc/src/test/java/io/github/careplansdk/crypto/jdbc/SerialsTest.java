package io.github.careplansdk.crypto.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.Serials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No serial is given out twice, however many processes ask. */
@Tag("server")
class SerialsTest {
    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private JdbcStores open(DataSource source) throws IOException {
        return JdbcStores.builder(source, folder).build();
    }

    @ParameterizedTest
    @EnumSource
    void manyProcessesShareOneRow(TestDatabase product) throws Exception {
        DataSource source = product.migrated();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Serial> given = new ArrayList<>();
        try {
            List<Callable<List<Serial>>> processes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                processes.add(() -> {
                    Serials serials = Serials.keptIn(open(source).serials("9970100011"), STOPPED);
                    List<Serial> mine = new ArrayList<>();
                    for (int n = 0; n < 50; n++) {
                        mine.add(serials.next());
                    }
                    return mine;
                });
            }
            for (Future<List<Serial>> one : threads.invokeAll(processes)) {
                given.addAll(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(given).hasSize(200);
        assertThat(new HashSet<>(given)).hasSize(200);
        assertThat(open(source).serials("9970100011").last())
                .contains(given.stream().max(Serial::compareTo).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void eachSenderHasItsOwn(TestDatabase product) throws Exception {
        JdbcStores stores = open(product.migrated());
        Serial first = Serials.keptIn(stores.serials("9970100011"), STOPPED).next();
        assertThat(Serials.keptIn(stores.serials("9970100045"), STOPPED).next()).isEqualTo(first);
    }
}
