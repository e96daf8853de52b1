package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.examples.server.files.MemoryBudget;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What programs can do with files: each call of {@code openapi.yaml}, and what is refused. */
@Tag("server")
class ApiTest {
    private static final Charset MS932 = Charset.forName("windows-31j");

    private final TestServer server = TestServer.shared();
    private final Api api = new Api(server.url());

    @AfterEach
    void nothingIsKept() {
        assertThat(server.bean(MemoryBudget.class).used()).isZero();
    }

    @Test
    void aFaultlessMonthPasses() throws Exception {
        HttpResponse<byte[]> response = api.post("/api/v1/validate", SampleFiles.zip(SampleFiles.MONTH));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Verdict")).hasValue("pass");
        assertThat(Api.json(response).isObject()).isTrue();
    }

    @Test
    void theReportIsInTheFormAndLanguageThatIsAskedFor() throws Exception {
        byte[] broken = SampleFiles.zip(SampleFiles.BROKEN);
        HttpResponse<byte[]> json = api.post("/api/v1/validate", broken, "Accept", "application/json");
        HttpResponse<byte[]> sarif = api.post("/api/v1/validate", broken, "Accept", "application/sarif+json");
        HttpResponse<byte[]> japanese = api.post("/api/v1/validate", broken, "Accept", "text/html");
        HttpResponse<byte[]> english =
                api.post("/api/v1/validate", broken, "Accept", "text/html", "Accept-Language", "en-GB,en;q=0.9");
        assertThat(json.headers().firstValue("Verdict")).hasValue("fail");
        assertThat(Api.json(sarif).get("version").asString()).isEqualTo("2.1.0");
        assertThat(Api.text(japanese)).contains("<html lang=\"ja\"");
        assertThat(Api.text(english)).contains("<html lang=\"en\"");
    }

    @Test
    void aSingleFileIsCheckedByItsName() throws Exception {
        Map.Entry<String, byte[]> file = SampleFiles.of(SampleFiles.PLANS).entrySet().stream()
                .filter(each -> each.getKey().contains("UPPLAN"))
                .findFirst()
                .orElseThrow();
        String name = file.getKey().substring(file.getKey().indexOf('/') + 1);
        HttpResponse<byte[]> response = api.post("/api/v1/validate?name=" + name, file.getValue());
        assertThat(response.headers().firstValue("Verdict")).hasValue("pass");
        assertThat(Api.text(response)).contains(name);
    }

    /** What nothing was checked of is no pass: somebody has mistyped the name, or packed the wrong folder. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "data.txt", "UPPLAN.CSV.txt", "a.exe"})
    void aFileOfNoKindOfTheStandardFails(String name) throws Exception {
        HttpResponse<byte[]> response = api.post("/api/v1/validate?name=" + name, new byte[] {'a'});
        assertThat(response.headers().firstValue("Verdict")).hasValue("fail");
        assertThat(Api.text(response)).contains("FILE_NAME_UNKNOWN_KIND");
    }

    @Test
    void aZipWithoutAFileOfTheStandardFailsAsAnEmptyOneDoes() throws Exception {
        for (Map<String, byte[]> files : List.of(Map.<String, byte[]>of(), Map.of("a/data.txt", new byte[1]))) {
            HttpResponse<byte[]> response = api.post("/api/v1/validate", SampleFiles.zip(files));
            assertThat(response.headers().firstValue("Verdict")).hasValue("fail");
            assertThat(Api.text(response)).contains("NOTHING_TO_CHECK");
        }
    }

    @Test
    void aSingleFileNeedsAName() throws Exception {
        byte[] file = {'a'};
        assertProblem(api.post("/api/v1/validate?name=", file), 400, "NAME_MISSING");
        assertProblem(api.post("/api/v1/validate?name=%20", file), 400, "NAME_MISSING");
        assertProblem(api.post("/api/v1/validate?name=..%2Fa.csv", file), 400, "NOT_VALID");
        HttpResponse<byte[]> forgotten = Api.send(HttpRequest.newBuilder(server.url("/api/v1/validate"))
                .header("Authorization", "Bearer " + TestServer.TOKEN)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
        assertProblem(forgotten, 400, "NAME_MISSING");
        assertThat(Api.json(forgotten).get("detail").asString()).contains("?name=");
    }

    @Test
    void toJsonAndBackAreTheSameBytes() throws Exception {
        HttpResponse<byte[]> documents = api.post("/api/v1/convert?to=json", SampleFiles.zip(SampleFiles.PLANS));
        assertThat(documents.statusCode()).isEqualTo(200);
        assertThat(SampleFiles.unzip(documents.body()).keySet()).anyMatch(name -> name.endsWith(".json"));
        HttpResponse<byte[]> files = api.post("/api/v1/convert?to=csv", documents.body());
        assertThat(SampleFiles.unzip(files.body()))
                .containsExactlyInAnyOrderEntriesOf(SampleFiles.of(SampleFiles.PLANS));
    }

    @Test
    void whatCannotBeConvertedIsSaid() throws Exception {
        HttpResponse<byte[]> response = api.post("/api/v1/convert?to=json", SampleFiles.zip(SampleFiles.BROKEN));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Api.type(response)).startsWith("application/problem+json");
        assertThat(Api.json(response).get("code").asString()).isEqualTo("NOT_CONVERTED");
        assertThat(Api.json(response).get("files")).isNotEmpty();
    }

    @Test
    void formsArePagesWithAnIndex() throws Exception {
        HttpResponse<byte[]> response = api.post("/api/v1/forms", SampleFiles.zip(SampleFiles.MONTH));
        assertThat(response.headers().firstValue("Complete")).hasValue("true");
        assertThat(SampleFiles.unzip(response.body())).containsKey("index.html").hasSizeGreaterThan(3);
    }

    @Test
    void pseudonymisedFilesNameNobody() throws Exception {
        byte[] name = "見本".getBytes(MS932);
        byte[] month = SampleFiles.zip(SampleFiles.MONTH);
        HttpResponse<byte[]> response = api.post("/api/v1/pseudonymise", month);
        assertThat(response.headers().firstValue("Faithful")).hasValue("true");
        assertThat(SampleFiles.of(SampleFiles.MONTH).values()).anyMatch(bytes -> holds(bytes, name));
        assertThat(SampleFiles.unzip(response.body()).values())
                .hasSameSizeAs(SampleFiles.of(SampleFiles.MONTH).values())
                .noneMatch(bytes -> holds(bytes, name));
    }

    private static boolean holds(byte[] bytes, byte[] part) {
        // Each byte is a character of its own here.
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(new String(part, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/validate", "/api/v1/forms", "/api/v1/offices", "/actuator/prometheus", "/api/v1/unknown"})
    void withoutTheTokenNothingIsDone(String path) throws Exception {
        for (String header : new String[] {"Bearer wrong", "Basic Y2FyZXBsYW46eA==", ""}) {
            HttpResponse<byte[]> response = Api.send(HttpRequest.newBuilder(server.url(path))
                    .header("Authorization", header)
                    .header("Accept", header.isEmpty() ? "text/html" : "*/*")
                    .POST(BodyPublishers.noBody()));
            assertProblem(response, 401, "TOKEN");
            assertThat(Api.type(response)).isEqualTo("application/problem+json");
        }
    }

    @Test
    void aSessionOfThePagesIsNoToken() throws Exception {
        Visitor visitor = new Visitor(server.url());
        visitor.login();
        assertThat(visitor.get("/api/v1/offices").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoZipIsRefused() throws Exception {
        assertProblem(api.post("/api/v1/validate", "no zip".getBytes(MS932)), 400, "NOT_READABLE");
        assertProblem(api.post("/api/v1/validate", new byte[0]), 400, "NOTHING_UPLOADED");
    }

    @Test
    void anotherTypeOfBodyIsRefused() throws Exception {
        HttpResponse<byte[]> response = Api.send(HttpRequest.newBuilder(server.url("/api/v1/validate"))
                .header("Authorization", "Bearer " + TestServer.TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b")));
        assertProblem(response, 415, "MEDIA_TYPE");
    }

    /** Programs decide by the code also of what the framework refuses, and people read the text in their language. */
    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/validate, application/json, application/zip, 415, MEDIA_TYPE",
        "POST, /api/v1/validate, application/zip, image/png, 406, NOT_ACCEPTABLE",
        "POST, /api/v1/convert, application/zip, */*, 400, PARAMETER_MISSING",
        "POST, /api/v1/convert?to=xml, application/zip, */*, 400, NOT_VALID",
        "POST, /api/v1/pseudonymise?keepDates=perhaps, application/zip, */*, 400, NOT_VALID",
        "PUT, /api/v1/validate, application/zip, */*, 405, METHOD",
        "POST, /api/v1/unknown, application/zip, */*, 404, NO_SUCH_CALL",
        "POST, /api/v1/offices/12/inbox, application/zip, */*, 405, METHOD",
        "GET, /api/v1/offices/12/inbox, application/zip, */*, 400, NOT_VALID",
        "GET, /api/v1/offices/9970100045/inbox/1, application/zip, */*, 404, UNIT_NOT_THERE"
    })
    void eachRefusalHasACodeAndATextInBothLanguages(
            String method, String path, String type, String accept, int status, String code) throws Exception {
        byte[] zip = SampleFiles.zip(Map.of("a", new byte[1]));
        List<String> details = new ArrayList<>();
        for (String language : List.of("ja", "en")) {
            HttpResponse<byte[]> response = Api.send(HttpRequest.newBuilder(server.url(path))
                    .header("Authorization", "Bearer " + TestServer.TOKEN)
                    .header("Content-Type", type)
                    .header("Accept", accept)
                    .header("Accept-Language", language)
                    .method(method, BodyPublishers.ofByteArray(zip)));
            assertProblem(response, status, code);
            details.add(Api.json(response).get("detail").asString());
        }
        assertThat(details.get(0)).containsPattern("\\p{IsHiragana}");
        assertThat(details.get(1)).doesNotContainPattern("\\p{IsHiragana}");
        assertThat(details).noneMatch(detail -> detail.contains("{0}"));
    }

    @Test
    void theLanguageOfTheAddressIsThatOfARefusalToo() throws Exception {
        assertThat(Api.json(api.post("/api/v1/unknown?lang=en", new byte[1]))
                        .get("detail")
                        .asString())
                .contains("no such call");
    }

    @Test
    void theSchemeOfTheTokenIsInAnyCase() throws Exception {
        HttpResponse<byte[]> response = Api.send(HttpRequest.newBuilder(server.url("/actuator/prometheus"))
                .header("Authorization", "bearer " + TestServer.TOKEN));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        assertProblem(api.post("/api/v1/validate", new byte[(32 << 20) + 1]), 413, "TOO_LARGE");
    }

    /** A small ZIP may hold far more than fits into memory. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/forms", "/api/v1/convert?to=json", "/api/v1/pseudonymise"})
    void whatIsTooLargeUnpackedIsRefused(String path) throws Exception {
        byte[] zeros = new byte[70 << 20];
        byte[] zip = SampleFiles.zip(Map.of("a.csv", zeros, "b.csv", zeros));
        assertThat(zip.length).isLessThan(1 << 20);
        assertProblem(api.post(path, zip), 413, "TOO_LARGE");
    }

    @Test
    void withoutAPlatformNothingIsQueued() throws Exception {
        assertProblem(api.post("/api/v1/outbox", SampleFiles.zip(SampleFiles.PLANS)), 409, "NO_PLATFORM");
    }

    @Test
    void problemsAreInTheReadersLanguage() throws Exception {
        assertThat(detail("ja")).contains("ZIP").contains("読めません");
        assertThat(detail("en")).contains("cannot be read");
    }

    private String detail(String language) throws Exception {
        JsonNode problem = Api.json(api.post("/api/v1/forms", new byte[] {1}, "Accept-Language", language));
        return problem.get("detail").asString();
    }

    private static void assertProblem(HttpResponse<byte[]> response, int status, String code) {
        assertThat(response.statusCode()).as(Api.text(response)).isEqualTo(status);
        assertThat(Api.type(response)).startsWith("application/problem+json");
        assertThat(Api.json(response).get("code").asString()).isEqualTo(code);
        assertThat(Api.json(response).get("detail").asString()).isNotBlank();
    }

    @Test
    void metricsAreForPrometheus() throws Exception {
        HttpResponse<byte[]> response = api.get("/actuator/prometheus");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Api.text(response))
                .contains("http_server_requests_seconds_count")
                .contains("jvm_memory_used_bytes");
    }
}
