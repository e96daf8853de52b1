package io.github.careplansdk.crypto.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent.Change;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the lease on an inbox. */
class InboxLeaseTest {
    /** So short that every look renews it. */
    private static final Duration SHORT = Duration.ofNanos(4);

    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final Queue<Boolean> claims = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private final List<LeaseEvent> told = new ArrayList<>();
    private UnitId unit;

    private final TransportListener listener = new TransportListener() {
        @Override
        public void lease(LeaseEvent event) {
            told.add(event);
        }
    };

    @BeforeEach
    void chooseUnit() throws IOException {
        unit = Offices.plan(folder, 1).id();
    }

    /** On an inbox that is or is not given, as the answers say. */
    private InboxLease lease(Duration duration, Boolean... answers) {
        claims.addAll(List.of(answers));
        InboxStore inbox = (InboxStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InboxStore.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.getName().equals("claim") ? claims.remove() : null;
                });
        return new InboxLease(inbox, duration, () -> Optional.of(new OfficeNumber(Offices.PROVIDER)));
    }

    private List<Change> changes() {
        assertThat(told).allSatisfy(event -> {
            assertThat(event.isOfInbox()).isTrue();
            assertThat(event.office()).contains(new OfficeNumber(Offices.PROVIDER));
        });
        return told.stream().map(LeaseEvent::change).toList();
    }

    @Test
    void itIsTakenOnceForAllWhoWorkAndReleasedByTheLast() throws IOException {
        InboxLease lease = lease(LONG, true);
        assertThat(lease.enter(listener)).isTrue();
        assertThat(lease.<String>hold(unit, listener, () -> "done")).isEqualTo("done");
        assertThat(changes()).containsExactly(Change.TAKEN);
        lease.leave(listener);
        assertThat(changes()).containsExactly(Change.TAKEN, Change.RELEASED);
        assertThat(calls).containsExactly("claim", "release");
    }

    @Test
    void itIsRenewedWhileSomebodyWorks() throws IOException {
        InboxLease lease = lease(SHORT, true, true, true);
        lease.enter(listener);
        lease.with(unit, listener, () -> unit);
        lease.with(unit, listener, () -> unit);
        lease.leave(listener);
        assertThat(changes()).containsExactly(Change.TAKEN, Change.RENEWED, Change.RENEWED, Change.RELEASED);
    }

    @Test
    void whoFindsThatAnotherHasItGoesNoFurtherAndGivesNothingBack() throws IOException {
        InboxLease lease = lease(SHORT, true, false, false);
        lease.enter(listener);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertRefused(
                    TransportCode.LEASE_LOST,
                    () -> lease.with(unit, listener, () -> {
                        throw new AssertionError("must not work");
                    }));
        }
        lease.leave(listener);
        assertThat(changes()).as("once").containsExactly(Change.TAKEN, Change.LOST);
        assertThat(calls).doesNotContain("release");
    }

    @Test
    void whatTheStoreSaysOfALostLeaseIsTold() throws IOException {
        InboxLease lease = lease(LONG, true);
        lease.enter(listener);
        assertRefused(
                TransportCode.LEASE_LOST,
                () -> lease.with(unit, listener, () -> {
                    throw new TransportException(
                            DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.LEASE_LOST, UnitKey.of(unit)));
                }));
        assertThat(changes()).containsExactly(Change.TAKEN, Change.LOST);
    }

    /** A listener may wait for a thread that works in the same inbox. */
    @Test
    @Timeout(60)
    void whoIsToldKeepsNoOtherThreadOut() throws Exception {
        InboxLease lease = lease(LONG, true);
        AtomicBoolean entered = new AtomicBoolean();
        TransportListener waiting = new TransportListener() {
            @Override
            public void lease(LeaseEvent event) {
                Thread other = new Thread(() -> entered.set(enterAndLeave(lease)));
                other.start();
                try {
                    other.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        lease.enter(waiting);
        assertThat(entered).isTrue();
        lease.leave(listener);
    }

    private boolean enterAndLeave(InboxLease lease) {
        try {
            boolean isOurs = lease.enter(listener);
            lease.leave(listener);
            return isOurs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anInboxThatAnotherHasIsNotTaken() throws IOException {
        InboxLease lease = lease(LONG, false, false);
        assertThat(lease.enter(listener)).isFalse();
        assertRefused(TransportCode.INBOX_CLAIMED, () -> lease.hold(unit, listener, () -> unit));
        assertThat(told).isEmpty();
    }

    private static void assertRefused(TransportCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(code));
    }
}
