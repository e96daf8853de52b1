package io.github.careplansdk.crypto.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent.Change;
import io.github.careplansdk.crypto.transport.TransportListener.PruneEvent;
import io.github.careplansdk.crypto.transport.UnitFolder;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a listener hears of a transport on a database. */
@Tag("server")
class EventsTest {
    private static final Path PLANS =
            Path.of(System.getProperty("basedir", "."), "..", "..", "examples", "sample-month", "2-plans");
    private static final OfficeNumber DAY_CARE = new OfficeNumber("9970100045");
    private static final int OF_DAY_CARE = 5;

    @TempDir
    private Path folder;

    private final List<LeaseEvent> leases = new CopyOnWriteArrayList<>();
    private final List<PruneEvent> prunes = new CopyOnWriteArrayList<>();
    private final SamplePki pki = SamplePki.create();
    private final UnitVerifier verifier = UnitVerifier.of(CertificateChecker.of(pki.anchors()));

    private final TransportListener listener = new TransportListener() {
        @Override
        public void lease(LeaseEvent event) {
            leases.add(event);
        }

        @Override
        public void prune(PruneEvent event) {
            prunes.add(event);
        }
    };

    private HttpTransport transport(
            SandboxPlatform platform, OfficeNumber office, TransportStores stores, UnitTaker taker) throws IOException {
        SigningIdentity identity = pki.office(office.value());
        return HttpTransport.builder(platform.url(), () -> identity, pki.anchors())
                .stores(stores, verifier)
                .taker(taker)
                .concurrency(1)
                .listener(listener)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void leasesAndPruningAreHeard(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder);
                JdbcStores stores = setting.process();
                SandboxPlatform platform = SandboxPlatform.start(pki, folder.resolve("platform"));
                HttpTransport sender = transport(platform, Setting.CARE, stores.of(Setting.CARE), UnitTaker.NONE);
                HttpTransport receiver = transport(platform, DAY_CARE, stores.of(DAY_CARE), UnitTaker.NONE)) {
            sender.queue(UnitFolder.read(PLANS).units());
            int sent = sender.exchange(TransportListener.NONE).deliveries().size();
            assertThat(leases)
                    .filteredOn(event -> !event.isOfInbox())
                    .hasSize(sent)
                    .allMatch(event -> event.change() == Change.TAKEN);
            leases.clear();
            receiver.exchange(TransportListener.NONE);
            assertThat(leases)
                    .containsExactly(
                            LeaseEvent.ofInbox(Change.TAKEN, Optional.of(DAY_CARE)),
                            LeaseEvent.ofInbox(Change.RELEASED, Optional.of(DAY_CARE)));
            assertThat(sender.prune(Duration.ZERO)).isEqualTo(sent);
            assertThat(receiver.prune(Duration.ZERO)).isEqualTo(OF_DAY_CARE);
            assertThat(prunes).extracting(PruneEvent::units).containsExactly((long) sent, (long) OF_DAY_CARE);
        }
    }

    /** The taker takes longer than the lease, and another process goes on. */
    @ParameterizedTest
    @EnumSource
    void anInboxThatAnotherHasTakenOverIsLost(TestDatabase product) throws Exception {
        try (Setting setting = new Setting(product, folder);
                JdbcStores stores = setting.process();
                InboxStore other =
                        setting.process().of(DAY_CARE).openInbox(Setting.PEER).orElseThrow();
                SandboxPlatform platform = SandboxPlatform.start(pki, folder.resolve("platform"));
                HttpTransport sender = transport(platform, Setting.CARE, stores.of(Setting.CARE), UnitTaker.NONE);
                HttpTransport receiver = transport(platform, DAY_CARE, stores.of(DAY_CARE), unit -> {
                    setting.letLeasesEnd();
                    assertThat(other.claim(Setting.LONG)).isTrue();
                })) {
            sender.queue(UnitFolder.read(PLANS).units());
            sender.exchange(TransportListener.NONE);
            leases.clear();
            ExchangeReport report = receiver.exchange(TransportListener.NONE);
            assertThat(report.received()).isEmpty();
            assertThat(report.failures())
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure.finding().code()).isEqualTo(TransportCode.LEASE_LOST));
            assertThat(leases).extracting(LeaseEvent::change).containsExactly(Change.TAKEN, Change.LOST);
        }
    }
}
