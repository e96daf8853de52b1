package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power is cut at every durable step of a sender and of a receiver over HTTPS. */
@Tag("server")
class OutboxCrashTest {
    @TempDir
    private Path folder;

    private int serial;

    @Test
    void everyUnitIsSentOnce() throws Exception {
        List<String> all = new ArrayList<>();
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"))) {
            int steps = 0;
            boolean cut = true;
            while (cut) {
                steps++;
                Path work = folder.resolve("send-" + steps);
                List<String> keys = plans(work.resolve("plans"), 2);
                cut = PowerCut.after(steps, power -> send(work, platform, power));
                send(work, platform, Disk.Steps.UNSEEN);
                all.addAll(keys);

                assertThat(Names.in(work.resolve("outbox/sent")))
                        .as("sent after step %d", steps)
                        .isEqualTo(keys);
                assertThat(Names.in(work.resolve("outbox/queue"))).isEmpty();
                assertThat(Names.told(work.resolve("outbox"), AuditEvent.Event.QUEUED))
                        .isEqualTo(keys);
                assertThat(Names.told(work.resolve("outbox"), AuditEvent.Event.SENT))
                        .isEqualTo(keys);
            }
            assertThat(steps).isGreaterThan(10);
            try (HttpTransport receiver =
                    Offices.receiver(platform.url(), folder.resolve("inbox")).build()) {
                assertThat(receiver.list())
                        .extracting(ref -> UnitKey.of(ref.unit()))
                        .containsExactlyInAnyOrderElementsOf(all);
            }
        }
    }

    private static void send(Path work, SandboxPlatform platform, Disk.Steps steps) throws IOException {
        try (HttpTransport sender = Offices.sender(platform.url(), work.resolve("outbox"))
                .concurrency(1)
                .steps(steps)
                .build()) {
            assertThat(sender.queue(UnitFiles.in(work.resolve("plans")))).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    @Test
    void everyUnitIsReceivedAndImportedOnce() throws Exception {
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"))) {
            int steps = 0;
            boolean cut = true;
            while (cut) {
                steps++;
                Path work = folder.resolve("receive-" + steps);
                String key = sendOne(work, platform);
                List<String> taken = new ArrayList<>();
                cut = PowerCut.after(steps, power -> receive(work, platform, power));
                CareSoftware.takeAway(work.resolve("inbox"), taken);
                receive(work, platform, Disk.Steps.UNSEEN);
                CareSoftware.takeAway(work.resolve("inbox"), taken);

                assertThat(taken)
                        .as("received after step %d", steps)
                        .containsExactly(UnitKey.ofOffices(UnitKey.parse(key).orElseThrow()));
                assertThat(Names.in(work.resolve("imported"))).containsExactly(key);
                assertThat(Names.in(work.resolve("inbox/partial"))).isEmpty();
                assertThat(Names.in(work.resolve("inbox/quarantine"))).isEmpty();
                assertThat(Names.told(work.resolve("inbox"), AuditEvent.Event.RECEIVED))
                        .containsExactly(key);
                assertThat(Names.told(work.resolve("inbox"), AuditEvent.Event.ACKNOWLEDGED))
                        .containsExactly(key);
            }
            assertThat(steps).isGreaterThan(8);
        }
    }

    private String sendOne(Path work, SandboxPlatform platform) throws IOException {
        String key = plans(work.resolve("plans"), 1).get(0);
        try (HttpTransport sender = Offices.sender(platform.url(), work.resolve("outbox"))
                .encryptFor(office -> Optional.of(Offices.PROVIDER_IDENTITY.certificate()))
                .build()) {
            sender.queue(UnitFiles.in(work.resolve("plans")));
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        return key;
    }

    private static void receive(Path work, SandboxPlatform platform, Disk.Steps steps) throws IOException {
        try (HttpTransport receiver = Offices.receiver(platform.url(), work.resolve("inbox"))
                .taker(CareSoftware.importingInto(work.resolve("imported")))
                .concurrency(1)
                .steps(steps)
                .build()) {
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    private List<String> plans(Path plans, int units) throws IOException {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            keys.add(UnitKey.of(Offices.plan(plans, ++serial, 300).id()));
        }
        return keys;
    }
}
