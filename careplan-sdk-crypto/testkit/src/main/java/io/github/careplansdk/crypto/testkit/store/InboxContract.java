package io.github.careplansdk.crypto.testkit.store;

import static io.github.careplansdk.crypto.testkit.store.StoreSamples.CONTAINER;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.LEASE;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.OTHER;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.bytes;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.file;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.received;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.ref;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.store;
import static io.github.careplansdk.crypto.testkit.store.StoreSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.audit.AuditEvent.Event;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.NotTakenException;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every inbox has to do. */
interface InboxContract extends StoreSetting {
    @Test
    default void aStoredUnitIsHandledOnceAndAcknowledged() throws Exception {
        List<StoredUnit> taken = new ArrayList<>();
        UnitTaker taker = unit -> {
            assertThat(unit.folder().resolve("a.csv")).hasContent("content");
            taken.add(unit);
        };
        StoredUnit unit;
        try (InboxStore box = inbox()) {
            assertThat(box.claim(LEASE)).isTrue();
            assertThat(box.find(received(1))).isEmpty();
            unit = store(box, 1);
            assertThat(unit.unit()).isEqualTo(received(1));
            assertThat(unit.ref()).isEqualTo(ref(1, "sealed").ref());
            assertThat(unit.digest()).isEqualTo(ref(1, "sealed").digest());
        }
        try (InboxStore box = inbox()) {
            assertThat(box.claim(LEASE)).isTrue();
            assertThat(box.unacknowledged()).containsExactly(received(1));
            ReceivedUnit known = box.find(received(1)).orElseThrow();
            assertThat(known.state()).isEqualTo(ReceivedUnit.State.STORED);
            assertThat(known.stored().receivedAt()).isEqualTo(unit.receivedAt());
            assertThat(known.size()).isEqualTo(6);
            assertThat(known.files()).containsExactly(file("a.csv", "content"));
            assertThat(known.signedBy()).isEqualTo("thumbprint");
            assertThat(box.handled(known.stored(), taker)).isTrue();
            assertThat(box.handled(known.stored(), taker)).as("again").isFalse();
        }
        try (InboxStore box = inbox()) {
            assertThat(box.claim(LEASE)).isTrue();
            ReceivedUnit known = box.find(received(1)).orElseThrow();
            assertThat(known.state()).isEqualTo(ReceivedUnit.State.HANDLED);
            assertThat(box.handled(known.stored(), taker)).as("after a restart").isFalse();
            assertThat(box.unacknowledged()).containsExactly(received(1));
            box.acknowledged(known.stored());
            box.acknowledged(known.stored());
        }
        try (InboxStore box = inbox()) {
            assertThat(box.unacknowledged()).isEmpty();
            assertThat(box.find(received(1)).orElseThrow().state()).isEqualTo(ReceivedUnit.State.ACKNOWLEDGED);
        }
        assertThat(taken).hasSize(1);
        assertThat(happened(RECEIVED_KEY)).containsExactly(Event.RECEIVED, Event.ACKNOWLEDGED, Event.ACKNOWLEDGED);
    }

    @Test
    default void theFilesOfAStoredUnitAreKeptWithItsContainer() throws IOException {
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            List<Body> files = box.files(store(box, 1));
            assertThat(files).extracting(Body::name).containsExactly("a.csv", "container.asice");
            assertThat(text(files.get(0))).isEqualTo("content");
            assertThat(files.get(1).size()).isEqualTo(6);
        }
    }

    @Test
    default void aTakerThatFailsIsAskedAgain() throws Exception {
        IllegalStateException failure = new IllegalStateException("no database");
        StoredUnit unit;
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            unit = store(box, 1);
            assertThatThrownBy(() -> box.handled(unit, taken -> {
                        throw failure;
                    }))
                    .isInstanceOf(NotTakenException.class)
                    .hasCause(failure);
            assertThat(box.find(received(1)).orElseThrow().state()).isEqualTo(ReceivedUnit.State.STORED);
        }
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            assertThat(box.handled(unit, UnitTaker.NONE)).isTrue();
        }
    }

    @Test
    default void aUnitThatIsStoredTwiceIsThereOnce() throws IOException {
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            StoredUnit first = store(box, 1);
            assertThat(store(box, 1)).isEqualTo(first);
            assertThat(box.unacknowledged()).hasSize(1);
        }
        assertThat(happened(RECEIVED_KEY)).containsExactly(Event.RECEIVED);
    }

    @Test
    default void aUnitFromElsewhereIsNotOfThisInbox() throws IOException {
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            StoredUnit stored = store(box, 1);
            StoredUnit stranger =
                    new StoredUnit(received(2), stored.folder(), stored.ref(), stored.digest(), stored.receivedAt());
            assertThatThrownBy(() -> box.acknowledged(stranger)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> box.handled(stranger, UnitTaker.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void aWorkplaceIsKeptUntilItIsAbandoned() throws IOException {
        try (InboxStore box = inbox()) {
            Path download = Files.write(box.workplace(received(1)).resolve("x.download"), bytes("half"));
            assertThat(box.ready(received(1))).doesNotExist().hasParentRaw(box.workplace(received(1)));
            assertThat(box.workplace(received(1)).resolve("x.download")).hasContent("half");
            box.abandon(received(1));
            assertThat(download).doesNotExist();
            assertThat(box.workplace(received(1))).isEmptyDirectory();
        }
    }

    @Test
    default void whatFailsACheckIsQuarantined() throws IOException {
        UnitRef bad = ref(1, "bad");
        Finding reason = Finding.of(TransportCode.SIGNED_BY_ANOTHER, RECEIVED_KEY, OTHER);
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            assertThat(box.quarantine(bad)).isEmpty();
            Path body = Files.write(box.workplace(received(1)).resolve(CONTAINER), bytes("bad"));
            TransportException told = box.quarantined(bad, body, List.of(reason), reason);
            assertThat(told.finding().code()).isEqualTo(TransportCode.UNIT_QUARANTINED);
            assertThat(body).doesNotExist();
        }
        try (InboxStore box = inbox()) {
            box.claim(LEASE);
            assertThat(box.quarantine(bad).orElseThrow().finding().code()).isEqualTo(TransportCode.UNIT_QUARANTINED);
            assertThat(box.quarantine(ref(1, "sealed"))).as("other bytes").isEmpty();
            assertThat(box.find(received(1))).isEmpty();
            assertThat(box.unacknowledged()).isEmpty();
        }
        assertThat(happened(RECEIVED_KEY)).containsExactly(Event.QUARANTINED);
        assertThat(trail().get(0).outcome()).isEqualTo("SIGNED_BY_ANOTHER");
        assertThat(stores().units()).singleElement().satisfies(unit -> {
            assertThat(unit.state()).isEqualTo(State.QUARANTINED);
            assertThat(unit.unit()).isEqualTo(received(1));
        });
    }
}
