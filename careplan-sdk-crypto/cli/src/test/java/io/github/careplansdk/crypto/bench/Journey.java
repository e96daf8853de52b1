package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Many units through the sandbox, each step by itself, and the same bytes as bare HTTPS PUTs by the same client to the same kind
 * of server, which throws them away. Arguments: how many units, of how many bytes.
 *
 * <pre>{@code
 * mvn -q -Pbench-crypto -pl careplan-sdk-crypto/cli -am test-compile exec:exec \
 *     -Dbench.mainClass=io.github.careplansdk.crypto.bench.Journey -Dbench.args="10000 5000"
 * }</pre>
 */
public final class Journey {
    private static final int WORKERS = 4;

    private final SamplePki pki = SamplePki.create();
    private final SigningIdentity sender = pki.office(BenchUnits.SENDER.value());
    private final SigningIdentity receiver = pki.office(BenchUnits.RECEIVER.value());
    private final BenchUnits made;

    private Journey(BenchUnits made) {
        this.made = made;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int bytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        BenchUnits.inFolder(count, bytes, units -> new Journey(units).run());
    }

    private void run() throws Exception {
        List<UnitFiles> units = made.make();
        Path folder = made.folder();
        System.out.printf("| %,d units of %,d bytes | units a second |%n| --- | --- |%n", made.count(), made.bytes());
        try (SandboxPlatform platform = SandboxPlatform.start(pki, folder.resolve("platform"));
                HttpTransport client = HttpTransport.builder(platform.url(), () -> sender, pki.anchors())
                        .outbox(folder.resolve("outbox"))
                        .concurrency(WORKERS)
                        .build();
                HttpTransport provider = HttpTransport.builder(platform.url(), () -> receiver, pki.anchors())
                        .inbox(folder.resolve("inbox"), UnitVerifier.of(CertificateChecker.of(pki.anchors())))
                        .concurrency(WORKERS)
                        .build()) {
            measure("sealed and queued", () -> client.queue(units).isEmpty());
            double sent = measure("sent, with receipts", () -> all(client.exchange(TransportListener.NONE)));
            measure("received, verified and acknowledged", () -> all(provider.exchange(TransportListener.NONE)));
            double raw = measure("bare HTTPS PUTs of the same bytes", this::put);
            System.out.printf(Locale.ROOT, "%nsent to bare: %.2f%n", sent / raw);
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "peak heap of client, provider and platform together, at most: %d MB of %d%n",
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static boolean all(ExchangeReport report) {
        return report.isComplete();
    }

    private double measure(String what, Callable<Boolean> work) throws Exception {
        double rate = made.rate(work);
        System.out.printf(Locale.ROOT, "| %s | %,.0f |%n", what, rate);
        return rate;
    }

    private boolean put() throws Exception {
        try (ReceiptServer server = new ReceiptServer(pki, BenchUnits.SENDER.value())) {
            return made.put(server, WORKERS, made.folder().resolve("outbox"));
        }
    }
}
