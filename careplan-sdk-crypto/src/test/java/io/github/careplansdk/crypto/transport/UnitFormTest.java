package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.crypto.seal.UnitSealer;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.sandbox.ApiDocument;
import io.github.careplansdk.crypto.testkit.sandbox.Recorder;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.protocol.internal.ClientTls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Client, sandbox and docs/openapi.yaml agree on how a unit is written: what a peer takes in and no client understands would
 * lie in its receiver's list for ever.
 */
@Tag("server")
class UnitFormTest {
    private static final String UNIT = "20260325000001_9970100011_43_9970100037_11";
    private static final String OFFICES = UNIT.substring(14);

    @TempDir
    private Path folder;

    private void submit(URI platform, Path sealed, String unit) throws IOException, InterruptedException {
        HttpClient.newBuilder()
                .sslContext(ClientTls.context(Offices.CARE_IDENTITY, Offices.PKI.anchors()))
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(platform.resolve("/v1/units"))
                                .header("Unit", unit)
                                .header(
                                        "Idempotency-Key",
                                        '"' + UUID.randomUUID().toString() + '"')
                                .header("Content-Type", MediaType.SEALED)
                                .header(
                                        "Content-Digest",
                                        ContentDigest.of(sealed).header())
                                .POST(BodyPublishers.ofFile(sealed))
                                .build(),
                        BodyHandlers.discarding());
    }

    @Test
    void theSandboxAndTheDocumentRefuseWhatNoClientUnderstands() throws Exception {
        Path sealed = folder.resolve("unit.asice");
        UnitSealer.of(Offices.CARE_IDENTITY)
                .seal(Offices.plan(folder.resolve("plans"), 1).files(), sealed);
        List<String> units = List.of(
                UNIT,
                UNIT.replace("_43", "").replace("_11", ""),
                UNIT.replace("_43", ""),
                UNIT.substring(0, UNIT.length() - 3),
                "99999999999999" + OFFICES,
                "00000000000000" + OFFICES,
                "20260229000000" + OFFICES,
                "20240229000000" + OFFICES,
                "20260325240000" + OFFICES,
                "20260325235960" + OFFICES,
                "2026032500001" + OFFICES,
                UNIT + "_11",
                UNIT + "a");
        Recorder recorder = new Recorder();
        try (SandboxPlatform platform = recorder.on(SandboxPlatform.builder(
                        Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE),
                        Offices.PKI.anchors(),
                        folder.resolve("platform")))
                .start()) {
            for (String unit : units) {
                submit(platform.url(), sealed, unit);
            }
        }
        ApiDocument document = ApiDocument.read();
        assertThat(recorder.recorded()).hasSize(units.size()).allSatisfy(call -> {
            String unit = call.request().getFirst("Unit");
            boolean understood = UnitKey.parse(unit).isPresent();
            assertThat(call.status()).as(unit).isEqualTo(understood ? 201 : 400);
            assertThat(document.faultsOfRequest(call).isEmpty()).as(unit).isEqualTo(understood);
        });
        assertThat(units.stream().filter(unit -> UnitKey.parse(unit).isPresent()))
                .hasSize(3);
    }

    @Test
    void theDocumentKnowsTheCalendar() throws IOException {
        JsonNode unit = new YAMLMapper()
                .readTree(Path.of("..", "docs", "openapi.yaml").toFile())
                .at("/components/schemas/UnitId");
        List<Pattern> patterns = Stream.of("/pattern", "/allOf/0/pattern", "/allOf/1/pattern")
                .map(pointer -> Pattern.compile(unit.at(pointer).asText()))
                .toList();
        for (int year : List.of(999, 1000, 1900, 2000, 2024, 2026, 2100, 2400, 9999)) {
            for (int day = 0; day < 1332; day++) {
                String serial = String.format("%04d%04d235959", year, day);
                assertThat(patterns.stream()
                                .allMatch(pattern ->
                                        pattern.matcher(serial + OFFICES).find()))
                        .as(serial)
                        .isEqualTo(Serial.parse(serial).isPresent());
            }
        }
    }
}
