package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Units of the offices of a keyring, queued and received by a program, with H2. */
@Tag("server")
class ExchangeTest {
    @TempDir
    private Path folder;

    @Test
    void unitsAreQueuedSentReceivedAndTakenOver() throws Exception {
        Keyring keyring = Keyring.in(folder);
        try (SandboxPlatform platform = keyring.sandbox();
                TestServer server = TestServer.start(keyring.settings(platform))) {
            Api api = new Api(server.url());
            JsonNode queued = Api.json(api.post("/api/v1/outbox", SampleFiles.zip(SampleFiles.PLANS)));
            assertThat(queued.get("queued")).isNotEmpty();
            assertThat(queued.get("alreadySent")).isEmpty();
            assertThat(queued.get("queued").valueStream().map(JsonNode::asString))
                    .allMatch(unit -> unit.matches("\\d{10}_\\w{2}_\\d{10}_\\w{2}_\\d{14}"));
            assertThat(queued.get("notQueued")).isEmpty();
            assertThat(api.post("/api/v1/exchange", new byte[0]).statusCode()).isEqualTo(202);

            String inbox = "/api/v1/offices/" + Keyring.DAY_CARE + "/inbox";
            JsonNode units = Api.json(api.get(inbox));
            for (int i = 0; i < 600 && units.isEmpty(); i++) {
                Thread.sleep(100);
                units = Api.json(api.get(inbox));
            }
            assertThat(units).isNotEmpty();
            String unit = units.get(0).get("unit").asString();
            assertThat(queued.get("queued").valueStream().map(JsonNode::asString))
                    .contains(unit);

            Set<String> sent = SampleFiles.of(SampleFiles.PLANS).keySet().stream()
                    .map(ExchangeTest::name)
                    .collect(Collectors.toSet());
            Map<String, byte[]> files =
                    SampleFiles.unzip(api.get(inbox + "/" + unit).body());
            assertThat(files).isNotEmpty();
            assertThat(files.keySet()).map(ExchangeTest::name).allMatch(sent::contains);

            JsonNode again = Api.json(api.post("/api/v1/outbox", SampleFiles.zip(SampleFiles.PLANS)));
            assertThat(again.get("alreadySent").valueStream().map(JsonNode::asString))
                    .contains(unit);
            assertThat(again.get("queued").valueStream().map(JsonNode::asString))
                    .doesNotContain(unit);

            assertThat(api.delete(inbox + "/" + unit).statusCode()).isEqualTo(204);
            assertThat(api.get(inbox + "/" + unit).statusCode()).isEqualTo(404);
            assertThat(Api.text(api.get("/actuator/prometheus"))).contains("careplan_units_sent_total");
            assertThat(Api.json(api.get("/api/v1/offices"))).hasSize(3);
        }
    }

    @Test
    void whatIsFaultyOrOfAnotherOfficeIsNotQueuedAndSaid() throws Exception {
        Keyring keyring = Keyring.in(folder);
        try (SandboxPlatform platform = keyring.sandbox();
                TestServer server = TestServer.start(keyring.settings(platform))) {
            Api api = new Api(server.url());
            HttpResponse<byte[]> faulty =
                    api.post("/api/v1/outbox", SampleFiles.zip(SampleFiles.BROKEN.resolve("2-plans")));
            assertThat(Api.json(faulty).get("notQueued")).isNotEmpty();
            HttpResponse<byte[]> others =
                    api.post("/api/v1/outbox", SampleFiles.zip(SampleFiles.MONTH.resolve("1-basic-information")));
            assertThat(Api.json(others).get("queued")).isEmpty();
            assertThat(Api.json(others).get("notQueued").get(0).get("code").asString())
                    .isEqualTo("OFFICE_NOT_IN_KEYRING");
            HttpResponse<byte[]> none = api.get("/api/v1/offices/1234/inbox");
            assertThat(none.statusCode()).isEqualTo(400);
        }
    }

    /** Damaged ZIPs, as {@link HostileZipTest} has them, are refused before anything of them is queued. */
    @Test
    void nothingOfADamagedZipIsQueued() throws Exception {
        Keyring keyring = Keyring.in(folder);
        try (SandboxPlatform platform = keyring.sandbox();
                TestServer server = TestServer.start(keyring.settings(platform))) {
            Api api = new Api(server.url());
            for (HostileZip zip : HostileZip.values()) {
                HttpResponse<byte[]> response = api.post("/api/v1/outbox", zip.bytes());
                assertThat(response.statusCode()).as(zip + Api.text(response)).isEqualTo(422);
                assertThat(Api.json(response).get("code").asString()).isEqualTo("ARCHIVE_DAMAGED");
            }
            assertThat(Api.text(api.get("/api/v1/offices"))).doesNotContain("QUEUED");
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
