package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.keyring.KeyringSource.KeyringItem;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.offices.KeyringTransport;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import io.github.careplansdk.crypto.transport.protocol.HttpsProtocol;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * One transport for many offices: how long they take with and without some that cannot reach their peer, and what they hold. The
 * peer is the sandbox, in the same process; one that cannot be reached takes connections and never answers, which takes longest.
 *
 * <pre>{@code
 * mvn -q -Pbench-crypto -pl careplan-sdk-crypto/cli -am test-compile exec:exec \
 *     -Dbench.mainClass=io.github.careplansdk.crypto.bench.ManyOffices -Dbench.args="500 50 4 3"
 * }</pre>
 */
public final class ManyOffices {
    private static final String RECEIVER = "9970100037";
    private static final RetryPolicy RETRY = RetryPolicy.DEFAULT.withDeadline(Duration.ofSeconds(20));

    private final SamplePki pki = SamplePki.create();
    private final Path folder;
    private final int all;
    private final int down;
    private final int units;
    private final List<SigningIdentity> keys = new ArrayList<>();

    /**
     * @param all how many offices there are
     * @param down how many of them cannot reach their peer
     * @param units how many units of 50 KB each has to send
     */
    private ManyOffices(Path folder, int all, int down, int units) {
        this.folder = folder;
        this.all = all;
        this.down = down;
        this.units = units;
        for (int office = 0; office < all; office++) {
            keys.add(pki.office(number(office).value()));
        }
    }

    /** @param arguments how many offices, how many of them cannot reach their peer, units of each, rounds */
    public static void main(String[] arguments) throws Exception {
        int[] numbers = Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
        Path folder = Files.createTempDirectory("careplan-bench");
        new ManyOffices(folder, numbers[0], numbers[1], numbers[2]).print(System.out, numbers[3]);
    }

    private static OfficeNumber number(int office) {
        return new OfficeNumber(String.valueOf(9_970_200_000L + office));
    }

    /** Spread among the others. */
    private boolean isDown(int office) {
        return office % (all / down) == 0 && office / (all / down) < down;
    }

    /**
     * What a run took.
     *
     * @param seconds until the last office that can reach its peer had sent all
     * @param threads the most there were beside those of before
     * @param idleThreads how many more than before there were a while after the run
     * @param megabytes how much more heap was used than before, after a collection with the transport still open
     */
    private record Run(double seconds, int threads, int idleThreads, double megabytes) {}

    private void print(PrintStream out, int rounds) throws Exception {
        List<Integer> up = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();
        for (int office = 0; office < all; office++) {
            whole.add(office);
            if (!isDown(office)) {
                up.add(office);
            }
        }
        Set<OfficeNumber> unreachable = new HashSet<>();
        whole.stream().filter(this::isDown).forEach(office -> unreachable.add(number(office)));
        run("warm-up", up.subList(0, Math.min(20, up.size())), Set.of());
        out.printf(Locale.ROOT, "%n## Many offices, %d units of 50 KB each%n%n", units);
        out.printf("| offices | seconds | threads, at most | threads, idle | heap, MB |%n");
        out.printf("| --- | ---: | ---: | ---: | ---: |%n");
        print(out, "1", run("one", up.subList(0, 1), Set.of()));
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Run without = run("without-" + round, up, Set.of());
            print(out, up.size() + "", without);
            Run with = run("with-" + round, whole, unreachable);
            print(out, all + ", " + down + " of them down", with);
            ratios.add(with.seconds() / without.seconds());
        }
        out.printf(
                Locale.ROOT,
                "%nThe %d with the others down take %.2f times as long (median of %d rounds).%n",
                up.size(),
                ratios.stream().sorted().toList().get(ratios.size() / 2),
                rounds);
    }

    private static void print(PrintStream out, String offices, Run run) {
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | %d | %d | %.1f |%n",
                offices,
                run.seconds(),
                run.threads(),
                run.idleThreads(),
                run.megabytes());
    }

    private Run run(String name, List<Integer> offices, Set<OfficeNumber> unreachable) throws Exception {
        Path place = folder.resolve(name);
        OfficeKeyring keyring = OfficeKeyring.open(
                () -> offices.stream()
                        .map(office -> KeyringItem.key(number(office).value(), keys.get(office)))
                        .toList(),
                CertificateChecker.of(pki.anchors()));
        AtomicLong last = new AtomicLong();
        TransportListener listener = new TransportListener() {
            @Override
            public void delivery(Delivery delivery, int done, int of) {
                if (delivery.isDelivered()) {
                    last.set(System.nanoTime());
                }
            }
        };
        try (SandboxPlatform platform = SandboxPlatform.start(pki, place.resolve("platform"));
                ServerSocket silent = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress())) {
            URI nowhere = URI.create("https://localhost:" + silent.getLocalPort());
            ExchangeProtocol protocol = new Divided(
                    HttpsProtocol.of(platform.url(), pki.anchors()),
                    HttpsProtocol.of(nowhere, pki.anchors()),
                    unreachable);
            double heapBefore = heap();
            try (KeyringTransport transport = KeyringTransport.builder(protocol, keyring)
                    .stores(
                            office -> DirectoryStores.ofOutbox(place.resolve(office.value())),
                            UnitVerifier.of(CertificateChecker.of(pki.anchors())))
                    .retry(RETRY)
                    .build()) {
                transport.queue(units(place.resolve("units"), offices));
                int before = threads();
                AtomicInteger most = new AtomicInteger();
                ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
                watch.scheduleAtFixedRate(
                        () -> most.accumulateAndGet(threads() - before, Math::max), 0, 100, TimeUnit.MILLISECONDS);
                long start = System.nanoTime();
                transport.exchange(listener);
                watch.shutdownNow();
                watch.awaitTermination(1, TimeUnit.MINUTES);
                double seconds = (last.get() - start) / 1e9;
                for (int wait = 0; wait < 3; wait++) {
                    TimeUnit.SECONDS.sleep(4);
                    System.gc();
                }
                return new Run(seconds, most.get(), threads() - before, heap() - heapBefore);
            }
        }
    }

    /** Those of the client; the platform is in the same process. */
    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(careplan-(office|connection|transport)|HttpClient-).*"))
                .count();
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private List<UnitFiles> units(Path place, List<Integer> offices) throws IOException {
        byte[] content = new byte[50_000];
        new Random(1).nextBytes(content);
        Files.createDirectories(place);
        List<UnitFiles> made = new ArrayList<>();
        for (int office : offices) {
            for (int unit = 0; unit < units; unit++) {
                Address address = Address.of(
                        number(office),
                        ServiceType.of("43").orElseThrow(),
                        new OfficeNumber(RECEIVER),
                        ServiceType.of("11").orElseThrow());
                Serial serial = new Serial(LocalDateTime.of(2026, 3, 25, 0, 0).plusSeconds(unit));
                FileName name = FileName.of(FileKind.UPPLAN, Optional.of(YearMonth.of(2026, 4)), address, serial);
                Path file = Files.write(place.resolve(name.text()), content);
                made.add(new UnitFiles(new UnitId(serial, address), List.of(file)));
            }
        }
        return made;
    }

    /** A peer for most offices, and another for the rest. */
    private record Divided(ExchangeProtocol most, ExchangeProtocol other, Set<OfficeNumber> others)
            implements ExchangeProtocol {
        @Override
        public String peer() {
            return most.peer();
        }

        @Override
        public ExchangeSession open(SigningIdentity identity, Attempt attempt) throws FailedAttempt {
            boolean isOther = OfficeDirectory.BY_SUBJECT
                    .officeOf(identity.certificate())
                    .filter(others::contains)
                    .isPresent();
            return (isOther ? other : most).open(identity, attempt);
        }
    }
}
