package io.github.careplansdk.crypto.jdbc;

import static io.github.careplansdk.crypto.jdbc.Setting.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.BodyStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes in a vendor's object storage, only their keys in the database. */
@Tag("server")
class VendorsBodiesTest {
    @TempDir
    private Path folder;

    /** As object storage is: objects by key, that appear whole. */
    private static final class ObjectStorage implements BodyStore {
        private record Kept(String name, byte[] bytes) implements Body {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        }

        private final Map<String, Kept> objects = new ConcurrentHashMap<>();
        private boolean down;

        @Override
        public long write(String key, Body body) throws IOException {
            if (down) {
                throw new IOException("503");
            }
            try (InputStream in = body.open()) {
                objects.put(key, new Kept(body.name(), in.readAllBytes()));
            }
            return objects.get(key).size();
        }

        @Override
        public Optional<Body> find(String key) {
            return Optional.ofNullable(objects.get(key));
        }

        @Override
        public void delete(String key) {
            objects.remove(key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseHoldsTheKeyAndPruningRemovesTheObject(TestDatabase product) throws Exception {
        ObjectStorage storage = new ObjectStorage();
        try (Setting setting = new Setting(product, folder);
                OutboxStore outbox = setting.process(storage)
                        .of(Setting.CARE)
                        .openOutbox(Setting.PEER)
                        .orElseThrow()) {
            Setting.enqueue(outbox, 1);
            assertThat(storage.objects).hasSize(1);
            assertThat(TestDatabase.number(setting.source(), "SELECT count(*) FROM careplan_body_part"))
                    .isZero();
            QueuedUnit unit = Setting.claim(outbox, 1);
            try (InputStream in = outbox.body(unit).get(0).open()) {
                assertThat(in).hasBinaryContent(Setting.content(1));
            }
            outbox.delivered(unit, Setting.receipt(unit));
            assertThat(outbox.prune(Duration.ZERO)).isEqualTo(1);
            assertThat(storage.objects).isEmpty();
            assertThat(outbox.receipt(unit.unit())).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUnitWhoseBytesCannotBeKeptIsNotQueued(TestDatabase product) throws Exception {
        ObjectStorage storage = new ObjectStorage();
        try (Setting setting = new Setting(product, folder);
                OutboxStore outbox = setting.process(storage)
                        .of(Setting.CARE)
                        .openOutbox(Setting.PEER)
                        .orElseThrow()) {
            storage.down = true;
            assertThatThrownBy(() -> Setting.enqueue(outbox, 1)).hasMessageContaining("503");
            assertThat(outbox.due()).isZero();
            storage.down = false;
            Setting.enqueue(outbox, 1);
            assertThat(outbox.claim(10, Optional.empty(), LONG)).hasSize(1);
        }
    }
}
