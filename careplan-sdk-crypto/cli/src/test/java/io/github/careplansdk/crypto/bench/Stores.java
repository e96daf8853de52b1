package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.jdbc.JdbcStores;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
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
    private final SamplePki pki = SamplePki.create();
    private final SigningIdentity sender = pki.office(BenchUnits.SENDER.value());
    private final BenchUnits made;
    private final List<Integer> workers;

    private Stores(BenchUnits made, List<Integer> workers) {
        this.made = made;
        this.workers = workers;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int bytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        List<Integer> workers = Stream.of((arguments.length > 2 ? arguments[2] : "1,8").split(","))
                .map(Integer::valueOf)
                .toList();
        BenchUnits.inFolder(count, bytes, units -> new Stores(units, workers).run());
    }

    private void run() throws Exception {
        List<UnitFiles> units = made.make();
        Path folder = made.folder();
        try (ReceiptServer server = new ReceiptServer(pki, BenchUnits.SENDER.value());
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start()) {
            // Classes are loaded and compiled.
            send(DirectoryStores.ofOutbox(folder.resolve("warm")), server, 8, units.subList(0, made.count() / 4));
            System.out.printf(
                    Locale.ROOT,
                    "| %,d units of %,d bytes, units a second | workers | queued | sent | sent to bare |%n"
                            + "| --- | ---: | ---: | ---: | ---: |%n",
                    made.count(),
                    made.bytes());
            for (int each : workers) {
                Path outbox = folder.resolve("outbox-" + each);
                double[] folders = send(DirectoryStores.ofOutbox(outbox), server, each, units);
                double bare = made.rate(() -> made.put(server, each, outbox));
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
            return send(stores.of(BenchUnits.SENDER), server, workers, units);
        } finally {
            pool.dispose();
        }
    }

    private JdbcStores migrated(DataSource pool) throws Exception {
        JdbcStores.migrate(pool);
        return JdbcStores.builder(pool, made.folder().resolve("work")).build();
    }

    /** Returns how many were queued and sent a second. */
    private double[] send(TransportStores stores, ReceiptServer server, int workers, List<UnitFiles> units)
            throws Exception {
        try (HttpTransport transport = HttpTransport.builder(server.url(), () -> sender, pki.anchors())
                .outbox(stores)
                .concurrency(workers)
                .build()) {
            double queued = made.rate(() -> transport.queue(units).isEmpty());
            double sent = made.rate(() -> transport.exchange(TransportListener.NONE).deliveries().stream()
                    .allMatch(delivery -> delivery.isDelivered()));
            return new double[] {queued, sent};
        }
    }
}
