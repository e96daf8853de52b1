package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.UnitSealer;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.sandbox.ApiDocument;
import io.github.careplansdk.crypto.testkit.sandbox.Recorder;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform.Fault;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.protocol.internal.ClientTls;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Client and sandbox keep to docs/openapi.yaml, and the sandbox gives every answer that is in it. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("server")
class ProtocolTest {
    private static final String UNIT = "20260325000001_9970100011_43_9970100037_11";
    private static final String ANOTHER = "20260325000002_9970100011_43_9970100037_11";

    @TempDir
    private Path folder;

    private final Recorder recorder = new Recorder();

    private SandboxPlatform.Builder platform() {
        return recorder.on(SandboxPlatform.builder(
                Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE),
                Offices.PKI.anchors(),
                folder.resolve("platform")));
    }

    /** A caller that says what it likes, each time over a new connection. */
    private record Caller(SandboxPlatform platform, SSLContext tls) {
        static Caller as(SigningIdentity identity, SandboxPlatform platform) {
            return new Caller(platform, ClientTls.context(identity, Offices.PKI.anchors()));
        }

        HttpRequest.Builder at(String path) {
            return HttpRequest.newBuilder(platform.url().resolve(path));
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
            try {
                return HttpClient.newBuilder()
                        .sslContext(tls)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        HttpResponse<String> get(String path, String... headers) throws IOException {
            HttpRequest.Builder request = at(path).GET();
            return send(headers.length == 0 ? request : request.headers(headers));
        }

        HttpResponse<String> acknowledge(String ref, String body) throws IOException {
            return send(at("/v1/units/" + ref + "/acknowledgement")
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(body)));
        }

        String problem(HttpResponse<String> answer) throws IOException {
            return answer.statusCode() + " "
                    + new ObjectMapper()
                            .readTree(answer.body())
                            .path("type")
                            .asText()
                            .replace("urn:careplansdk:problem:", "");
        }
    }

    /** What is submitted, to be spoilt. */
    private static final class Submission {
        private final byte[] body;
        private String unit = UNIT;
        private String key = '"' + UUID.randomUUID().toString() + '"';
        private String type = MediaType.SEALED;
        private String digest;
        private Optional<String> bulk = Optional.empty();

        Submission(byte[] body) {
            this.body = body;
            this.digest = ContentDigest.of(body).header();
        }

        Submission unit(String value) {
            unit = value;
            return this;
        }

        Submission key(String value) {
            key = value;
            return this;
        }

        Submission type(String value) {
            type = value;
            return this;
        }

        Submission digest(String value) {
            digest = value;
            return this;
        }

        Submission bulk(String value) {
            bulk = Optional.of(value);
            return this;
        }

        HttpResponse<String> by(Caller caller) throws IOException {
            HttpRequest.Builder request = caller.at("/v1/units")
                    .header("Unit", unit)
                    .header("Idempotency-Key", key)
                    .header("Content-Type", type)
                    .header("Content-Digest", digest)
                    .POST(BodyPublishers.ofByteArray(body));
            bulk.ifPresent(value -> request.header("Bulk", value));
            return caller.send(request);
        }
    }

    private byte[] sealed(int number, String... attachments) throws IOException {
        List<Path> files = new ArrayList<>(
                Offices.plan(folder.resolve("plans-" + number), number).files());
        for (String name : attachments) {
            files.add(Files.writeString(folder.resolve(name), "x"));
        }
        Path sealed = folder.resolve(number + "-" + attachments.length + ".asice");
        UnitSealer.of(Offices.CARE_IDENTITY).seal(files, sealed);
        return Files.readAllBytes(sealed);
    }

    @Test
    void theDocumentIsValid() throws IOException {
        assertThat(ApiDocument.read().faults()).isEmpty();
    }

    @Test
    void theClientAsksAndTheSandboxAnswersAsTheDocumentSays() throws IOException {
        try (SandboxPlatform platform = platform()
                        .fault(new Fault.Unavailable(2))
                        .fault(new Fault.Duplicate())
                        .fault(new Fault.Drop(9_000))
                        .start();
                HttpTransport sender =
                        Offices.sender(platform.url(), folder.resolve("outbox")).build();
                HttpTransport encrypting = Offices.sender(platform.url(), folder.resolve("outbox2"))
                        .encryptFor(office -> Optional.of(Offices.PROVIDER_IDENTITY.certificate()))
                        .build();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1, 15_000));
            encrypting.send(Offices.plan(folder.resolve("plans"), 2, 15_000));
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(2);
        }
        ApiDocument document = ApiDocument.read();
        assertThat(recorder.recorded())
                .extracting(call -> document.outcome(call).orElseThrow())
                .contains("submit 201", "submit 503", "list 200", "download 206", "acknowledge 200");
        assertThat(recorder.recorded()).allSatisfy(call -> {
            assertThat(document.faultsOfRequest(call)).isEmpty();
            // Where the platform broke off, the rest of its answer is missing on purpose.
            assertThat(document.faultsOfAnswer(call)).isEmpty();
        });
    }

    @Test
    void theSandboxGivesEveryAnswerOfTheDocument() throws IOException {
        submissions();
        inboxes();
        unknownCallers();
        storms();
        faultsOfItsOwn();
        ApiDocument document = ApiDocument.read();
        TreeSet<String> missing = new TreeSet<>(document.outcomes());
        assertThat(recorder.recorded()).allSatisfy(call -> {
            assertThat(document.faultsOfAnswer(call)).isEmpty();
            document.outcome(call).ifPresent(missing::remove);
        });
        // It never asks for patience with 429, and what it lists lies in memory.
        missing.removeIf(outcome -> outcome.endsWith(" 429"));
        assertThat(missing).containsExactlyInAnyOrder("list 500", "describe 500");
    }

    private void submissions() throws IOException {
        byte[] body = sealed(1);
        byte[] other = sealed(2);
        try (SandboxPlatform platform = platform()
                .receivers(office -> !office.equals(new OfficeNumber("9970100045")))
                .start()) {
            Caller care = Caller.as(Offices.CARE_IDENTITY, platform);
            Submission first = new Submission(body);
            assertThat(first.by(care).statusCode()).isEqualTo(201);
            assertThat(first.by(care).statusCode()).isEqualTo(200);
            assertThat(new Submission(body).by(care).body()).contains("\"duplicate\":true");
            assertThat(care.problem(new Submission(other).by(care))).isEqualTo("409 unit-conflict");
            assertThat(care.problem(
                            new Submission(other).unit(ANOTHER).key(first.key).by(care)))
                    .isEqualTo("409 key-reused");
            assertThat(care.problem(new Submission(other).unit("x").by(care))).isEqualTo("400 malformed");
            assertThat(care.problem(
                            new Submission(other).key("unquoted-unquoted").by(care)))
                    .isEqualTo("400 malformed");
            assertThat(care.problem(new Submission(other).bulk("short").by(care)))
                    .isEqualTo("400 malformed");
            assertThat(care.problem(new Submission(other)
                            .unit(ANOTHER)
                            .digest(ContentDigest.of(body).header())
                            .by(care)))
                    .isEqualTo("400 digest-mismatch");
            assertThat(care.problem(new Submission(other)
                            .unit(ANOTHER.replace("9970100011", "9970100037"))
                            .by(care)))
                    .isEqualTo("403 not-your-unit");
            assertThat(care.problem(new Submission(other)
                            .unit(ANOTHER.replace("9970100037", "9970100045"))
                            .by(care)))
                    .isEqualTo("404 unknown-receiver");
            assertThat(care.problem(new Submission(other)
                            .unit(ANOTHER)
                            .type("text/html")
                            .by(care)))
                    .isEqualTo("415 unsupported-type");
            assertThat(care.problem(new Submission("no zip".getBytes(StandardCharsets.US_ASCII))
                            .unit(ANOTHER)
                            .by(care)))
                    .isEqualTo("422 not-a-sealed-unit");
            assertThat(care.problem(
                            new Submission(sealed(3, "setup.exe")).unit(ANOTHER).by(care)))
                    .isEqualTo("422 attachment-not-allowed");
            for (int i = 0; i < 100; i++) {
                String unit = String.format("2026040100%02d%02d", i / 60, i % 60) + ANOTHER.substring(14);
                assertThat(new Submission(other)
                                .unit(unit)
                                .bulk("bulk-of-a-hundred")
                                .by(care)
                                .statusCode())
                        .isEqualTo(201);
            }
            assertThat(care.problem(new Submission(other)
                            .unit(ANOTHER)
                            .bulk("bulk-of-a-hundred")
                            .by(care)))
                    .isEqualTo("422 bulk-limit");
            assertThat(statusOfTooLarge(platform)).isEqualTo("HTTP/1.1 413");
        }
    }

    /** Says that its body is larger than it may be, and sends nothing of it. */
    private static String statusOfTooLarge(SandboxPlatform platform) throws IOException {
        String head = """
                POST /v1/units HTTP/1.1\r
                Host: localhost\r
                Unit: %s\r
                Idempotency-Key: "key-of-too-large-a-body"\r
                Content-Type: %s\r
                Content-Digest: %s\r
                Content-Length: %d\r
                \r
                """.formatted(
                        ANOTHER, MediaType.SEALED, ContentDigest.of(new byte[0]).header(), (1L << 30) + 1);
        try (Socket socket = ClientTls.context(Offices.CARE_IDENTITY, Offices.PKI.anchors())
                .getSocketFactory()
                .createSocket("localhost", platform.url().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private void inboxes() throws IOException {
        try (SandboxPlatform platform = platform().start()) {
            Caller care = Caller.as(Offices.CARE_IDENTITY, platform);
            Caller provider = Caller.as(Offices.PROVIDER_IDENTITY, platform);
            String ref = new ObjectMapper()
                    .readTree(provider.get("/v1/units?limit=1").body())
                    .at("/units/0/ref")
                    .asText();
            String place = "/v1/units/" + ref;
            byte[] body = sealedAs(ref);
            String digest = ContentDigest.of(body).header();

            assertThat(provider.get("/v1/units").body()).contains("\"next\"");
            assertThat(provider.problem(provider.get("/v1/units?limit=0"))).isEqualTo("400 malformed");
            assertThat(provider.problem(provider.get("/v1/units?cursor=../x"))).isEqualTo("400 malformed");
            assertThat(provider.get(place).body()).contains(digest);
            assertThat(provider.problem(provider.get("/v1/units/999"))).isEqualTo("404 not-found");
            assertThat(care.problem(care.get(place))).isEqualTo("404 not-found");

            assertThat(provider.get(place + "/content").statusCode()).isEqualTo(200);
            assertThat(provider.get(place + "/content", "Range", "bytes=5-").statusCode())
                    .isEqualTo(206);
            assertThat(provider.get(place + "/content", "Range", "bytes=5-9").body())
                    .hasSize(5);
            assertThat(provider.get(place + "/content", "Range", "bytes=5-", "If-Range", "\"0\"")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(provider.problem(provider.get(place + "/content", "Range", "bytes=" + body.length + "-")))
                    .isEqualTo("416 malformed");
            assertThat(care.problem(care.get(place + "/content"))).isEqualTo("404 not-found");

            assertThat(provider.problem(provider.acknowledge(ref, "{}"))).isEqualTo("400 malformed");
            assertThat(provider.problem(provider.acknowledge(ref, "no json"))).isEqualTo("400 malformed");
            String wrong = ContentDigest.of(new byte[1]).header();
            assertThat(provider.problem(provider.acknowledge(ref, "{\"digest\":\"" + wrong + "\"}")))
                    .isEqualTo("409 digest-mismatch");
            assertThat(care.problem(care.acknowledge(ref, "{\"digest\":\"" + digest + "\"}")))
                    .isEqualTo("404 not-found");
            assertThat(provider.acknowledge(ref, "{\"digest\":\"" + digest + "\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(provider.acknowledge(ref, "{\"digest\":\"" + digest + "\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(provider.get("/v1/units?limit=1").body()).doesNotContain("\"" + ref + "\"");

            assertThat(care.problem(care.send(care.at("/v1/units").DELETE()))).isEqualTo("405 method-not-allowed");
            assertThat(care.problem(care.get("/elsewhere"))).isEqualTo("404 not-found");
        }
    }

    private byte[] sealedAs(String ref) throws IOException {
        return Files.readAllBytes(
                folder.resolve("platform").resolve("units").resolve(ref).resolve("body"));
    }

    private void unknownCallers() throws IOException {
        OfficeDirectory nobody = certificate -> Optional.empty();
        try (SandboxPlatform platform = platform().offices(nobody).start()) {
            everyCall(Caller.as(Offices.CARE_IDENTITY, platform), "401 unauthorized");
        }
    }

    private void storms() throws IOException {
        try (SandboxPlatform platform =
                platform().fault(new Fault.Unavailable(5)).start()) {
            everyCall(Caller.as(Offices.CARE_IDENTITY, platform), "503 busy");
        }
    }

    private void everyCall(Caller caller, String problem) throws IOException {
        assertThat(caller.problem(new Submission(new byte[0]).by(caller))).isEqualTo(problem);
        assertThat(caller.problem(caller.get("/v1/units"))).isEqualTo(problem);
        assertThat(caller.problem(caller.get("/v1/units/1"))).isEqualTo(problem);
        assertThat(caller.problem(caller.get("/v1/units/1/content"))).isEqualTo(problem);
        assertThat(caller.problem(caller.acknowledge("1", "{}"))).isEqualTo(problem);
    }

    private void faultsOfItsOwn() throws IOException {
        try (SandboxPlatform platform = platform().start()) {
            Caller care = Caller.as(Offices.CARE_IDENTITY, platform);
            Caller provider = Caller.as(Offices.PROVIDER_IDENTITY, platform);
            String page = provider.get("/v1/units?limit=1").body();
            String ref = new ObjectMapper().readTree(page).at("/units/0/ref").asText();
            String digest =
                    new ObjectMapper().readTree(page).at("/units/0/digest").asText();
            delete(folder.resolve("platform"));
            assertThat(care.problem(new Submission(sealed(4)).unit(ANOTHER).by(care)))
                    .isEqualTo("500 internal");
            assertThat(provider.problem(provider.get("/v1/units/" + ref + "/content")))
                    .isEqualTo("500 internal");
            assertThat(provider.problem(provider.acknowledge(ref, "{\"digest\":\"" + digest + "\"}")))
                    .isEqualTo("500 internal");
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
