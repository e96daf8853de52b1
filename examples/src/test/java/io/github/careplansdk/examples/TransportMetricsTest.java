package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform.Fault;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFolder;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a platform that is busy now and then, and a unit that goes through it, leave in a registry. */
@Tag("server")
class TransportMetricsTest {
    @TempDir
    private Path folder;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void theMetersTellAttemptsRetriesBytesAndUnits() throws Exception {
        SamplePki pki = SamplePki.create();
        SigningIdentity care = pki.office("9970100011");
        SigningIdentity dayCare = pki.office("9970100045");
        TransportMetrics metrics = new TransportMetrics(registry);
        RetryPolicy eager = RetryPolicy.DEFAULT.withPauses(Duration.ofMillis(1), Duration.ofMillis(2));
        try (SandboxPlatform platform = SandboxPlatform.builder(
                                pki.identity(SampleCertificate.Role.TLS_SERVER, "9970100011"),
                                pki.anchors(),
                                folder.resolve("platform"))
                        .fault(new Fault.Unavailable(2))
                        .start();
                HttpTransport sender = HttpTransport.builder(platform.url(), () -> care, pki.anchors())
                        .outbox(folder.resolve("outbox"))
                        .retry(eager)
                        .listener(metrics)
                        .build();
                HttpTransport receiver = HttpTransport.builder(platform.url(), () -> dayCare, pki.anchors())
                        .inbox(folder.resolve("inbox"), UnitVerifier.of(CertificateChecker.of(pki.anchors())))
                        .retry(eager)
                        .listener(metrics)
                        .build()) {
            sender.queue(
                    UnitFolder.read(StoredFiles.SAMPLE_MONTH.resolve("2-plans")).units());
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        double units = registry.get("careplan.units.sent")
                .tag("outcome", "delivered")
                .counter()
                .count();
        assertThat(units).isPositive();
        assertThat(attempts("submit", "none").count()).isEqualTo((long) units);
        assertThat(attempts("submit", "PEER_BUSY").count()).isPositive();
        assertThat(attempts("submit", "none").totalTime(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(registry.get("careplan.retries")
                        .tag("call", "submit")
                        .counter()
                        .count())
                .isPositive();
        assertThat(registry.get("careplan.bytes")
                        .tags("call", "submit", "way", "sent")
                        .counter()
                        .count())
                .isGreaterThan(1000);
        assertThat(registry.get("careplan.units.received").counter().count()).isPositive();
        assertThat(registry.get("careplan.sessions")
                        .tags("change", "opened", "office", "9970100011")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private Timer attempts(String call, String failure) {
        return registry.get("careplan.attempts")
                .tags("call", call, "failure", failure)
                .timer();
    }
}
