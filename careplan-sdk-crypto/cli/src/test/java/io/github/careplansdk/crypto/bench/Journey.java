package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

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
    private static final String SENDER = "9970100011";
    private static final String RECEIVER = "9970100037";

    private final SamplePki pki = SamplePki.create();
    private final SigningIdentity sender = pki.office(SENDER);
    private final SigningIdentity receiver = pki.office(RECEIVER);
    private final Path folder;
    private final int count;
    private final int bytes;

    private Journey(Path folder, int count, int bytes) {
        this.folder = folder;
        this.count = count;
        this.bytes = bytes;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int bytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        Path folder = Files.createTempDirectory("careplan-journey");
        try {
            new Journey(folder, count, bytes).run();
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run() throws Exception {
        List<UnitFiles> units = units();
        System.out.printf("| %,d units of %,d bytes | units a second |%n| --- | --- |%n", count, bytes);
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
        long start = System.nanoTime();
        if (!work.call()) {
            throw new IllegalStateException(what + ": not all");
        }
        double rate = count / ((System.nanoTime() - start) / 1e9);
        System.out.printf(Locale.ROOT, "| %s | %,.0f |%n", what, rate);
        return rate;
    }

    private List<UnitFiles> units() throws IOException {
        Path plans = Files.createDirectories(folder.resolve("plans"));
        Address address = Address.of(
                new OfficeNumber(SENDER),
                ServiceType.CARE_MANAGEMENT,
                new OfficeNumber(RECEIVER),
                ServiceType.HOME_VISIT_CARE);
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Serial serial = new Serial(LocalDateTime.of(2026, 4, 1, 0, 0).plusSeconds(i));
            String name = FileName.of(FileKind.UPJSK, Optional.of(java.time.YearMonth.of(2026, 4)), address, serial)
                    .text();
            units.add(new UnitFiles(new UnitId(serial, address), List.of(Files.write(plans.resolve(name), content))));
        }
        return units;
    }

    private boolean put() throws Exception {
        ExecutorService sending = Executors.newFixedThreadPool(WORKERS);
        try (ReceiptServer server = new ReceiptServer(pki, SENDER)) {
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(server.context())
                    .build();
            List<Path> bodies;
            try (Stream<Path> sent = Files.list(folder.resolve("outbox/sent"))) {
                bodies = sent.map(unit -> unit.resolve("unit.asice")).toList();
            }
            List<Future<HttpResponse<Void>>> answers = new ArrayList<>();
            for (Path body : bodies) {
                answers.add(sending.submit(() -> client.send(
                        HttpRequest.newBuilder(server.url())
                                .PUT(HttpRequest.BodyPublishers.ofFile(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())));
            }
            for (Future<HttpResponse<Void>> answer : answers) {
                if (answer.get().statusCode() != 204) {
                    return false;
                }
            }
            return bodies.size() == count;
        } finally {
            sending.shutdownNow();
        }
    }
}
