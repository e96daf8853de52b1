package io.github.careplansdk.crypto.jdbc;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A vendor's process that queues, sends, receives and imports until it is killed, along with others like it. Its import is a row
 * in the store's transaction, and nothing tells a unit that comes a second time.
 */
final class Worker {
    static final String IMPORTED = "CREATE TABLE imported (unit varchar(60))";

    private static final int QUEUED_AT_ONCE = 25;

    /** The leases that follow from the deadline are short, so that what a killed process had is soon another's. */
    private static final RetryPolicy PATIENCE =
            new RetryPolicy(Duration.ofSeconds(4), Duration.ofSeconds(2), Duration.ofMillis(5), Duration.ofMillis(50));

    private final Path keys;
    private final URI peer;
    private final JdbcStores stores;
    private final TrustAnchors anchors;

    private Worker(Path keys, URI peer, JdbcStores stores) throws IOException {
        this.keys = keys;
        this.peer = peer;
        this.stores = stores;
        this.anchors = TrustAnchors.read(keys.resolve("ca.pem"));
    }

    /** Arguments: the folder of keys, the peer, the database, the folder to work in, the folders of units. */
    public static void main(String[] args) throws IOException {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(args[2]);
        JdbcStores stores = JdbcStores.builder(JdbcConnectionPool.create(source), Path.of(args[3]))
                .build();
        Worker worker = new Worker(Path.of(args[0]), URI.create(args[1]), stores);
        System.out.println("begun");
        List<Path> folders = new ArrayList<>();
        Stream.of(args).skip(4).map(Path::of).forEach(folders::add);
        while (true) {
            try {
                worker.work(folders);
            } catch (IOException | CarePlanException cut) {
                // As a vendor's scheduler: what broke is told, and tried again.
                System.out.println(cut);
            }
        }
    }

    private void work(List<Path> folders) throws IOException {
        try (HttpTransport sender = transport(Setting.CARE.value()).build();
                HttpTransport receiver = transport(Setting.PROVIDER.value())
                        .taker((JdbcUnitTaker) (unit, connection) -> {
                            try (PreparedStatement insert =
                                    connection.prepareStatement("INSERT INTO imported VALUES (?)")) {
                                insert.setString(1, unit.unit().toString());
                                insert.executeUpdate();
                            }
                        })
                        .build()) {
            while (!folders.isEmpty()) {
                List<UnitFiles> units = UnitFiles.in(folders.get(0));
                for (int i = 0; i < units.size(); i += QUEUED_AT_ONCE) {
                    boolean all = sender.queue(units.subList(i, Math.min(units.size(), i + QUEUED_AT_ONCE)))
                            .isEmpty();
                    if (!all) {
                        return;
                    }
                    sender.exchange(TransportListener.NONE);
                    receiver.exchange(TransportListener.NONE);
                }
                folders.remove(0);
            }
            sender.exchange(TransportListener.NONE);
            receiver.exchange(TransportListener.NONE);
        }
    }

    private HttpTransport.Builder transport(String office) throws IOException {
        Path pfx = keys.resolve(office + "-claims.pfx");
        char[] password =
                Files.readString(keys.resolve(office + "-claims.password")).toCharArray();
        SigningIdentity identity = SigningIdentity.read(pfx, password::clone);
        return HttpTransport.builder(peer, () -> identity, anchors)
                .stores(stores.of(identity.office().orElseThrow()), UnitVerifier.of(CertificateChecker.of(anchors)))
                .retry(PATIENCE);
    }
}
