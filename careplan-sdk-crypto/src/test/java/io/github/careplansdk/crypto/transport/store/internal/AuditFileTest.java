package io.github.careplansdk.crypto.transport.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class AuditFileTest {
    private static final Path SCHEMA = Path.of(System.getProperty("basedir", "."), "..", "docs", "audit.schema.json");

    @TempDir
    private Path folder;

    private static AuditEvent event(AuditEvent.Event event, String outcome) {
        return new AuditEvent(
                Instant.parse("2026-03-31T15:00:00Z"),
                event,
                "20260325000001_9970100011_43_9970100037_11",
                Offices.CARE,
                "",
                "hand-off",
                "0".repeat(64),
                3,
                List.of(new FileInUnit("メモ 1.txt", 3, "1".repeat(64))),
                outcome);
    }

    private AuditFile trail() throws IOException {
        return AuditFile.in(folder, new Disk(Disk.Steps.UNSEEN));
    }

    private Path file() {
        return folder.resolve("audit.jsonl");
    }

    private List<AuditEvent> read() throws IOException {
        try (Stream<AuditEvent> events = AuditTrail.read(folder)) {
            return events.toList();
        }
    }

    @Test
    void aFolderWithoutATrailHasNoEvents() throws IOException {
        assertThat(read()).isEmpty();
    }

    @Test
    void whatIsToldIsReadAsItWas() throws IOException {
        AuditEvent first = event(AuditEvent.Event.QUEUED, "");
        AuditEvent second = event(AuditEvent.Event.REJECTED, "PEER_REFUSED \"\n");
        trail().add(first);
        trail().add(second);
        assertThat(read()).containsExactly(first, second);
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void aTornLastLineIsDroppedBeforeTheNext() throws IOException {
        AuditEvent first = event(AuditEvent.Event.QUEUED, "");
        AuditEvent second = event(AuditEvent.Event.SENT, "bulk");
        trail().add(first);
        byte[] torn = second.line();
        for (int length : new int[] {1, torn.length / 2, torn.length - 1}) {
            Files.write(file(), Arrays.copyOf(torn, length), StandardOpenOption.APPEND);
            assertThat(read()).startsWith(first);
            trail().add(second);
            assertThat(read().get(read().size() - 1)).isEqualTo(second);
            assertThat(AuditTrail.lines(folder)).allMatch(line -> line.isPresent());
        }
    }

    @Test
    void aTrailThatIsOneTornLineBeginsAnew() throws IOException {
        Files.writeString(file(), "{\"at\":");
        trail().add(event(AuditEvent.Event.QUEUED, ""));
        assertThat(read()).hasSize(1);
    }

    @Test
    void damagedLinesHideNoOthers() throws IOException {
        AuditEvent event = event(AuditEvent.Event.QUEUED, "");
        trail().add(event);
        Files.write(file(), new byte[] {(byte) 0xFF, 0, '{', '\n', '\n', '[', ']', '\n'}, StandardOpenOption.APPEND);
        Files.writeString(
                file(),
                new String(event.line(), StandardCharsets.UTF_8).replace("QUEUED", "DANCED"),
                StandardOpenOption.APPEND);
        trail().add(event);
        assertThat(read()).containsExactly(event, event);
    }

    @Test
    void everyLineKeepsToTheSchema() throws IOException {
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender = Offices.sender(platform.url(), folder).build();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
        }
        for (AuditEvent.Event each : AuditEvent.Event.values()) {
            trail().add(event(each, "x"));
        }
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(new ObjectMapper().readTree(SCHEMA.toFile()));
        for (Path file : List.of(file(), folder.resolve("inbox/audit.jsonl"))) {
            for (String line : Files.readAllLines(file)) {
                assertThat(schema.validate(new ObjectMapper().readTree(line)))
                        .as(line)
                        .isEmpty();
            }
        }
        assertThat(schema.validate(new ObjectMapper().readTree("{\"at\": \"yesterday\"}")))
                .isNotEmpty();
    }

    @Test
    void theReceiverTellsWhoSealedTheUnit() throws IOException {
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender = Offices.sender(platform.url(), folder).build();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
        }
        String care = Thumbprint.sha256(Offices.CARE_IDENTITY.certificate()).toString();
        try (Stream<AuditEvent> sent = AuditTrail.read(folder);
                Stream<AuditEvent> received = AuditTrail.read(folder.resolve("inbox"))) {
            assertThat(Stream.concat(sent, received)).hasSize(4).allSatisfy(line -> {
                assertThat(line.certificate()).isEqualTo(care);
                assertThat(line.files()).hasSize(3);
                assertThat(line.size()).isPositive();
            });
        }
    }
}
