package io.github.careplansdk.crypto.jdbc;

import static io.github.careplansdk.crypto.jdbc.Setting.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore.DamagedUnit;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A damaged row costs its unit: that is named, and the others are claimed. */
@Tag("server")
class DamagedRowTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theOtherUnitsAreClaimed(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder)) {
            OutboxStore outbox = setting.outbox();
            for (int number = 1; number <= 5; number++) {
                Setting.enqueue(outbox, number);
            }
            damage(setting, "digest = 'x'", 2);
            damage(setting, "files = '{', attempted = TRUE", 3);

            assertThat(outbox.claim(2, Optional.empty(), LONG))
                    .as("as many as are asked for")
                    .extracting(QueuedUnit::unit)
                    .containsExactly(Setting.unit(1), Setting.unit(4));
            assertThat(outbox.claim(2, Optional.of(Setting.unit(4)), LONG))
                    .extracting(QueuedUnit::unit)
                    .containsExactly(Setting.unit(5));
            assertThat(outbox.damaged())
                    .extracting(
                            DamagedUnit::unit,
                            DamagedUnit::mayHaveLeft,
                            unit -> unit.finding().code())
                    .containsExactly(
                            tuple(Setting.unit(2), false, StoreCode.ROW_DAMAGED),
                            tuple(Setting.unit(3), true, StoreCode.ROW_DAMAGED));
            assertThat(setting.process().of(Setting.CARE).units())
                    .extracting(UnitStatus::unit, UnitStatus::state)
                    .contains(
                            tuple(Setting.unit(1), State.QUEUED),
                            tuple(Setting.unit(2), State.DAMAGED),
                            tuple(Setting.unit(3), State.DAMAGED));
            assertThat(setting.process().of(Setting.CARE).counts())
                    .isEqualTo(Map.of(State.QUEUED, 3L, State.DAMAGED, 2L));
        }
    }

    private static void damage(Setting setting, String change, int number) throws Exception {
        assertThat(TestDatabase.execute(
                        setting.source(),
                        "UPDATE careplan_outbox SET " + change + " WHERE unit = '" + UnitKey.of(Setting.unit(number))
                                + "'"))
                .isOne();
    }
}
