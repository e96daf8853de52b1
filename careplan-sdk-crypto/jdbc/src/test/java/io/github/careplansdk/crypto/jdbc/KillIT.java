package io.github.careplansdk.crypto.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform.Fault;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.testing.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes share a PostgreSQL database, and are killed (SIGKILL) at random moments, while their connections are cut at
 * others and the platform has faults of its own: each unit is sent once and handled once.
 */
@Tag("server")
@Tag("process")
class KillIT {
    private static final int WORKERS = 3;
    private static final int BLOWS = 60;
    private static final int UNITS = 1_000;
    private static final int UNITS_IN_A_FOLDER = 50;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    @TempDir
    private Path folder;

    private final Random random = new Random(20260401);

    @Test
    @Tag("full")
    void killedAnywhereEachUnitIsSentOnceAndHandledOnce() throws Exception {
        String database = PostgresServer.newDatabase();
        DataSource source = PostgresServer.dataSource(database);
        JdbcStores.migrate(source);
        TestDatabase.execute(source, Worker.IMPORTED);
        SamplePki pki = SamplePki.create();
        pki.write(folder.resolve("keys"));
        List<Path> folders = folders();
        try (SandboxPlatform platform = SandboxPlatform.builder(
                                pki.identity(SampleCertificate.Role.TLS_SERVER, Setting.CARE.value()),
                                pki.anchors(),
                                folder.resolve("platform"))
                        .fault(new Fault.Unavailable(25))
                        .start();
                JdbcStores stores =
                        JdbcStores.builder(source, folder.resolve("work")).build()) {
            List<Process> workers = new ArrayList<>();
            try {
                for (int i = 0; i < WORKERS; i++) {
                    workers.add(start(platform, database, folders));
                }
                for (int blow = 0; blow < BLOWS; blow++) {
                    workers.get(0).waitFor(200 + random.nextInt(3_000), TimeUnit.MILLISECONDS);
                    if (random.nextInt(3) == 0) {
                        cutConnections(source);
                    } else {
                        int which = random.nextInt(WORKERS);
                        end(workers.get(which));
                        workers.set(which, start(platform, database, folders));
                    }
                }
                waitUntilDone(stores, workers.get(0));
            } finally {
                for (Process worker : workers) {
                    end(worker);
                }
            }
            check(stores, source);
        }
    }

    private List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (int number = 0; number < UNITS; number++) {
            Path place = folder.resolve("plans").resolve(String.valueOf(number / UNITS_IN_A_FOLDER));
            Files.createDirectories(place);
            UnitId id = Setting.unit(number);
            for (FileKind kind : List.of(FileKind.UPPLAN, FileKind.UPSIKYU, FileKind.UPHOSOKU)) {
                FileName name = FileName.of(kind, Optional.of(YearMonth.of(2026, 4)), id.address(), id.serial());
                Files.write(place.resolve(name.text()), ("unit " + number).getBytes(StandardCharsets.US_ASCII));
            }
            if (!folders.contains(place)) {
                folders.add(place);
            }
        }
        return folders;
    }

    private Process start(SandboxPlatform platform, String database, List<Path> folders) throws IOException {
        List<String> command = JavaCommand.brief(
                List.of(),
                Worker.class,
                folder.resolve("keys"),
                platform.url(),
                PostgresServer.url(database),
                folder.resolve("work"));
        List<Path> shuffled = new ArrayList<>(folders);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(each -> command.add(each.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("workers.txt").toFile()))
                .start();
    }

    private static void end(Process worker) throws InterruptedException {
        worker.destroyForcibly();
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void cutConnections(DataSource source) throws SQLException {
        TestDatabase.number(
                source,
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    private void waitUntilDone(JdbcStores stores, Process worker) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (!counts(stores, Setting.CARE).equals(Map.of(State.SENT, (long) UNITS))
                || !counts(stores, Setting.PROVIDER).equals(Map.of(State.ACKNOWLEDGED, (long) UNITS))) {
            assertThat(Instant.now())
                    .as(
                            "%s %s, of the workers: %s",
                            counts(stores, Setting.CARE), counts(stores, Setting.PROVIDER), lastWords())
                    .isBefore(end);
            worker.waitFor(500, TimeUnit.MILLISECONDS);
        }
    }

    private String lastWords() throws IOException {
        String said = Files.readString(folder.resolve("workers.txt"));
        return said.substring(Math.max(0, said.length() - 4_000));
    }

    private static Map<State, Long> counts(JdbcStores stores, OfficeNumber office) throws IOException {
        return stores.of(office).counts();
    }

    private void check(JdbcStores stores, DataSource source) throws Exception {
        assertThat(TestDatabase.number(source, "SELECT count(*) FROM imported")).isEqualTo(UNITS);
        assertThat(TestDatabase.number(source, "SELECT count(DISTINCT unit) FROM imported"))
                .isEqualTo(UNITS);
        assertThat(told(stores, Setting.CARE, AuditEvent.Event.SENT))
                .hasSize(UNITS)
                .doesNotHaveDuplicates();
        assertThat(told(stores, Setting.PROVIDER, AuditEvent.Event.RECEIVED))
                .hasSize(UNITS)
                .doesNotHaveDuplicates();
        try (Stream<Path> there = Files.list(folder.resolve("platform/units"))) {
            assertThat(there.filter(unit -> Files.exists(unit.resolve("unit.json"))))
                    .as("what the platform was sent")
                    .hasSize(UNITS);
        }
    }

    private static List<String> told(JdbcStores stores, OfficeNumber office, AuditEvent.Event event)
            throws IOException {
        try (Stream<Optional<AuditEvent>> events = stores.of(office).audit().events()) {
            return events.map(Optional::orElseThrow)
                    .filter(each -> each.event() == event)
                    .map(AuditEvent::unit)
                    .toList();
        }
    }
}
