package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.jdbc.JdbcStores;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.YearMonth;
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
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * Sends units from folders and from PostgreSQL, with one worker and with eight, and the same bytes as bare HTTPS PUTs, all to a
 * server that throws them away. The database brings each transaction to the disk. Arguments: how many units, of how many bytes, with how
 * many workers ({@code 1,8}).
 *
 * <pre>{@code
 * mvn -q -Pbench-crypto -pl careplan-sdk-crypto/cli -am test-compile exec:exec \
 *     -Dbench.mainClass=io.github.careplansdk.crypto.bench.Stores -Dbench.args="2000 5000"
 * }</pre>
 */
public final class Stores {
    private static final OfficeNumber SENDER = new OfficeNumber("9970100011");
    private static final OfficeNumber RECEIVER = new OfficeNumber("9970100037");

    private final SamplePki pki = SamplePki.create();
    private final SigningIdentity sender = pki.office(SENDER.value());
    private final Path folder;
    private final int count;
    private final int bytes;
    private final List<Integer> workers;

    private Stores(Path folder, int count, int bytes, List<Integer> workers) {
        this.folder = folder;
        this.count = count;
        this.bytes = bytes;
        this.workers = workers;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int bytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        List<Integer> workers = Stream.of((arguments.length > 2 ? arguments[2] : "1,8").split(","))
                .map(Integer::valueOf)
                .toList();
        Path folder = Files.createTempDirectory("careplan-stores");
        try {
            new Stores(folder, count, bytes, workers).run();
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
        try (ReceiptServer server = new ReceiptServer(pki, SENDER.value());
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start()) {
            // Classes are loaded and compiled.
            send(DirectoryStores.ofOutbox(folder.resolve("warm")), server, 8, units.subList(0, count / 4));
            System.out.printf(
                    Locale.ROOT,
                    "| %,d units of %,d bytes, units a second | workers | queued | sent | sent to bare |%n"
                            + "| --- | ---: | ---: | ---: | ---: |%n",
                    count,
                    bytes);
            for (int each : workers) {
                Path outbox = folder.resolve("outbox-" + each);
                double[] folders = send(DirectoryStores.ofOutbox(outbox), server, each, units);
                double bare = rate(() -> put(server, each, bodies(outbox)));
                System.out.printf(Locale.ROOT, "| bare HTTPS PUTs | %d | | %,.0f | 1.00 |%n", each, bare);
                print("folders", each, folders, bare);
                print("PostgreSQL", each, inDatabase(postgres, server, each, units), bare);
            }
        }
    }

    private static void print(String what, int workers, double[] rates, double bare) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %,.0f | %,.0f | %.2f |%n",
                what,
                workers,
                rates[0],
                rates[1],
                rates[1] / bare);
    }

    private double[] inDatabase(EmbeddedPostgres postgres, ReceiptServer server, int workers, List<UnitFiles> units)
            throws Exception {
        String name = "stores" + workers;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            for (String setting : List.of("fsync", "synchronous_commit")) {
                try (ResultSet value = statement.executeQuery("SHOW " + setting)) {
                    if (!value.next() || !value.getString(1).equals("on")) {
                        throw new IllegalStateException(setting + " is off");
                    }
                }
            }
        }
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(postgres.getJdbcUrl("postgres", name));
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(workers + 2);
        try (JdbcStores stores = migrated(pool)) {
            return send(stores.of(SENDER), server, workers, units);
        } finally {
            pool.dispose();
        }
    }

    private JdbcStores migrated(DataSource pool) throws Exception {
        JdbcStores.migrate(pool);
        return JdbcStores.builder(pool, folder.resolve("work")).build();
    }

    /** Returns how many were queued and sent a second. */
    private double[] send(TransportStores stores, ReceiptServer server, int workers, List<UnitFiles> units)
            throws Exception {
        try (HttpTransport transport = HttpTransport.builder(server.url(), () -> sender, pki.anchors())
                .outbox(stores)
                .concurrency(workers)
                .build()) {
            double queued = rate(() -> transport.queue(units).isEmpty());
            double sent = rate(() -> transport.exchange(TransportListener.NONE).deliveries().stream()
                    .allMatch(delivery -> delivery.isDelivered()));
            return new double[] {queued, sent};
        }
    }

    private double rate(Callable<Boolean> work) throws Exception {
        long start = System.nanoTime();
        if (!work.call()) {
            throw new IllegalStateException("Not all were done.");
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static List<Path> bodies(Path outbox) throws IOException {
        try (Stream<Path> sent = Files.list(outbox.resolve("sent"))) {
            return sent.map(unit -> unit.resolve("unit.asice")).toList();
        }
    }

    private boolean put(ReceiptServer server, int workers, List<Path> bodies) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(server.context())
                .build();
        ExecutorService sending = Executors.newFixedThreadPool(workers);
        try {
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

    private List<UnitFiles> units() throws IOException {
        Path plans = Files.createDirectories(folder.resolve("plans"));
        Address address = Address.of(SENDER, ServiceType.CARE_MANAGEMENT, RECEIVER, ServiceType.HOME_VISIT_CARE);
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Serial serial = new Serial(LocalDateTime.of(2026, 4, 1, 0, 0).plusSeconds(i));
            String name = FileName.of(FileKind.UPJSK, Optional.of(YearMonth.of(2026, 4)), address, serial)
                    .text();
            units.add(new UnitFiles(new UnitId(serial, address), List.of(Files.write(plans.resolve(name), content))));
        }
        return units;
    }
}
