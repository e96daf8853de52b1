package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two instances of the server on one PostgreSQL share the sending of units, while one is killed (SIGKILL): each unit is
 * sent once and received once.
 */
@Tag("server")
@Tag("process")
class InstancesIT {
    private static final int UNITS = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    @Test
    @Tag("full")
    void twoInstancesShareAThousandUnitsWhileOneIsKilled() throws Exception {
        Keyring keyring = Keyring.in(folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                SandboxPlatform platform = keyring.sandbox()) {
            String[] settings = Stream.concat(
                            Stream.of(keyring.settings(platform)),
                            Stream.of(
                                    "spring.profiles.active=postgresql",
                                    "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                    "spring.datasource.username=postgres",
                                    // Units of the killed one are taken over after twice that.
                                    "careplan.exchange.deadline=3s"))
                    .toArray(String[]::new);
            List<String> options = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
            try (ServerProcess killed =
                            ServerProcess.start(Files.createDirectory(folder.resolve("1")), options, settings);
                    ServerProcess other =
                            ServerProcess.start(Files.createDirectory(folder.resolve("2")), options, settings)) {
                queue(new Api(killed.url()));
                waitUntil(postgres, other, () -> sent(postgres) >= UNITS / 4);
                killed.kill();
                assertThat(sent(postgres)).isLessThan(UNITS);
                waitUntil(postgres, other, () -> sent(postgres) == UNITS && received(postgres) == UNITS);
            }
            assertThat(number(postgres, "SELECT count(DISTINCT unit) FROM server_received"))
                    .isEqualTo(UNITS);
            try (Stream<Path> there = Files.list(folder.resolve("platform/units"))) {
                assertThat(there.filter(unit -> Files.exists(unit.resolve("unit.json"))))
                        .as("what the platform was sent")
                        .hasSize(UNITS);
            }
        }
    }

    /** The plans for the day care, again and again with other serials. */
    private static void queue(Api api) throws IOException, InterruptedException {
        Map<String, byte[]> one = new TreeMap<>();
        SampleFiles.of(SampleFiles.PLANS).forEach((path, bytes) -> {
            if (path.contains(Keyring.DAY_CARE) && path.endsWith(".CSV") && !path.contains("DLT")) {
                one.put(path, bytes);
            }
        });
        String serial = one.keySet().stream()
                .map(path -> path.replaceFirst(".*_(\\d{14})\\.CSV", "$1"))
                .sorted()
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> bulk = new TreeMap<>();
        for (int i = 0; i < UNITS; i++) {
            String other =
                    "202604" + String.format("%02d%02d%02d%02d", 10 + i / 500, 9 + i / 100 % 5, i / 50 % 2, i % 50);
            one.forEach((path, bytes) -> {
                if (path.contains(serial)) {
                    bulk.put(path.replace(serial, other), bytes);
                }
            });
            if (i % 50 == 49 || i == UNITS - 1) {
                JsonNode queued = Api.json(api.post("/api/v1/outbox", SampleFiles.zip(bulk)));
                assertThat(queued.get("notQueued")).as("%s", queued).isEmpty();
                bulk.clear();
            }
        }
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void waitUntil(EmbeddedPostgres postgres, ServerProcess server, Condition condition)
            throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.holds()) {
            assertThat(server.isAlive()).isTrue();
            assertThat(Instant.now())
                    .as("sent %s, received %s: %s", sent(postgres), received(postgres), server.output())
                    .isBefore(end);
            Thread.sleep(50);
        }
    }

    private static long sent(EmbeddedPostgres postgres) throws SQLException {
        return number(postgres, "SELECT count(*) FROM careplan_outbox WHERE state = 'SENT'");
    }

    private static long received(EmbeddedPostgres postgres) throws SQLException {
        return number(postgres, "SELECT count(*) FROM server_received");
    }

    private static long number(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
