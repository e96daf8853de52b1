package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.transport.TestProtocol.Platform;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.testing.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed (SIGKILL) at durable steps and at random moments, against a platform with faults. What each left
 * is then finished by one more process: every unit has arrived and was imported, each once.
 *
 * <p>More rounds: {@code -Pfull -Dcareplan.crash.rounds=1000}.
 */
abstract class KillContract {
    private static final int UNITS = 2;
    private static final int RANDOM_ROUNDS = Integer.getInteger("careplan.crash.rounds", 40);

    @TempDir
    private Path folder;

    private final List<Path> works = new ArrayList<>();
    private int serial;

    @BeforeEach
    void writeKeys() throws IOException, GeneralSecurityException {
        Files.createDirectories(keys());
        store(Offices.CARE_IDENTITY, keys().resolve(CrashRun.SENDER));
        store(Offices.PROVIDER_IDENTITY, keys().resolve(CrashRun.RECEIVER));
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(Offices.PKI.ca().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        Files.writeString(keys().resolve(CrashRun.CA), pem);
    }

    private static void store(SigningIdentity identity, Path file) throws IOException, GeneralSecurityException {
        char[] password = CrashRun.PASSWORD.toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "office", identity.privateKey(), password, identity.chain().toArray(X509Certificate[]::new));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    /** The protocol that the processes speak. */
    abstract TestProtocol protocol();

    @Test
    @Tag("full")
    void killedAnywhereNothingIsLostAndNothingDoubled() throws Exception {
        try (Platform platform = protocol().faulty(folder.resolve("platform"))) {
            int steps = countSteps(platform);
            for (int step = 1; step <= steps; step++) {
                killAt(step, platform);
            }
            Random random = new Random(20260401);
            for (int round = 0; round < RANDOM_ROUNDS; round++) {
                // Half of them in what a killed process has left.
                Path work = random.nextBoolean() ? works.get(random.nextInt(works.size())) : work();
                killAfter(random.nextInt(900), work, platform);
            }
            assertThat(finish(platform)).isZero();
        }
        List<String> all = new ArrayList<>();
        for (Path work : works) {
            List<String> units = units(work);
            all.addAll(units);
            assertThat(names(work.resolve("outbox/sent")))
                    .as("sent of %s", work)
                    .isEqualTo(units);
            assertThat(names(work.resolve("outbox/queue"))).isEmpty();
            assertThat(told(work.resolve("outbox"), AuditEvent.Event.SENT)).containsExactlyInAnyOrderElementsOf(units);
        }
        assertThat(names(provider().resolve("imported"))).isEqualTo(all);
        assertThat(names(provider().resolve("inbox/received"))).hasSameSizeAs(all);
        assertThat(names(provider().resolve("inbox/quarantine"))).isEmpty();
        assertThat(names(provider().resolve("inbox/partial"))).isEmpty();
        assertThat(told(provider().resolve("inbox"), AuditEvent.Event.RECEIVED))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    private static Set<String> told(Path box, AuditEvent.Event event) throws IOException {
        try (Stream<AuditEvent> trail = AuditTrail.read(box)) {
            return trail.filter(each -> each.event() == event)
                    .map(AuditEvent::unit)
                    .collect(Collectors.toSet());
        }
    }

    private Path provider() {
        return folder.resolve("provider");
    }

    private int countSteps(Platform platform) throws Exception {
        Process child = start(0, List.of(work()), platform);
        String last = "";
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
        }
        assertThat(last).startsWith("steps ");
        return Integer.parseInt(last.substring("steps ".length()));
    }

    private void killAt(int step, Platform platform) throws Exception {
        Process child = start(step, List.of(work()), platform);
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("begun");
            // With other faults on the way a run may have fewer steps.
            out.readLine();
        }
        kill(child);
    }

    private void killAfter(int milliseconds, Path work, Platform platform) throws Exception {
        Process child = start(0, List.of(work), platform);
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("begun");
        }
        child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        kill(child);
    }

    private static void kill(Process child) throws InterruptedException {
        child.destroyForcibly();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private int finish(Platform platform) throws Exception {
        Process child = start(0, works, platform);
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(line -> {});
        }
        return child.waitFor();
    }

    private Process start(int stopAt, List<Path> in, Platform platform) throws IOException {
        List<String> command = JavaCommand.brief(
                List.of(),
                CrashRun.class,
                keys(),
                platform.protocol().peer(),
                protocol().name(),
                stopAt,
                provider());
        in.forEach(work -> command.add(work.toString()));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    /** A folder with units of its own. */
    private Path work() throws IOException {
        Path work = folder.resolve("work-" + works.size());
        for (int i = 0; i < UNITS; i++) {
            Offices.plan(work.resolve("plans"), ++serial, 9_000);
        }
        works.add(work);
        return work;
    }

    private static List<String> units(Path work) throws IOException {
        return UnitFiles.in(work.resolve("plans")).stream()
                .map(unit -> UnitKey.of(unit.id()))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
