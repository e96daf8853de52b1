package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A damaged ZIP is no failure of the server, and what is made of a part of a month is never taken for the whole. */
@Tag("server")
class HostileZipTest {
    private final TestServer server = TestServer.shared();
    private final Api api = new Api(server.url());

    @ParameterizedTest
    @EnumSource
    void aDamagedZipIsNotWorkedOn(HostileZip zip) throws Exception {
        for (String path : new String[] {"/api/v1/convert?to=json", "/api/v1/convert?to=csv", "/api/v1/pseudonymise"}) {
            assertDamaged(api.post(path, zip.bytes()), path);
        }
    }

    private static void assertDamaged(HttpResponse<byte[]> response, String path) {
        assertThat(response.statusCode()).as(path + Api.text(response)).isEqualTo(422);
        assertThat(Api.json(response).get("code").asString()).isEqualTo("ARCHIVE_DAMAGED");
        assertThat(Api.json(response).get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void aCheckSaysWhatIsDamaged(HostileZip zip) throws Exception {
        HttpResponse<byte[]> response = api.post("/api/v1/validate", zip.bytes());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Verdict")).hasValue("fail");
        assertThat(Api.text(response)).contains("ARCHIVE_DAMAGED");
    }

    @ParameterizedTest
    @EnumSource
    void formsAreNotMadeOfNothingAndOfAPartOnlyIfThatIsSaid(HostileZip zip) throws Exception {
        HttpResponse<byte[]> response = api.post("/api/v1/forms", zip.bytes());
        if (zip == HostileZip.ONE_OUTSIDE || zip == HostileZip.WRONG_CHECK_SUMS) {
            // What is read before the damage is found can be shown.
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Complete")).hasValue("false");
            assertThat(SampleFiles.unzip(response.body())).hasSizeGreaterThan(1);
        } else {
            assertDamaged(response, "/api/v1/forms");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageSaysItToo(HostileZip zip) throws Exception {
        Visitor visitor = new Visitor(server.url());
        visitor.login();
        String path = visitor.check(Map.of("month.zip", zip.bytes()));
        assertThat(Api.text(visitor.get(path))).contains("ARCHIVE_DAMAGED");
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(visitor.post(path + "/pseudonymise", Map.of()).statusCode()).isEqualTo(422);
        assertThat(visitor.get("/compare?plan=" + id + "&result=" + id).statusCode())
                .isEqualTo(422);
        assertThat(visitor.get(path + "/forms").statusCode()).isLessThan(500);
        visitor.post("/logout", Map.of());
    }

    @Test
    void whyNothingIsConvertedIsSaid() throws Exception {
        HttpResponse<byte[]> nothing =
                api.post("/api/v1/convert?to=json", SampleFiles.zip(new TreeMap<>(Map.of("a.txt", new byte[1]))));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(Api.json(nothing).get("code").asString()).isEqualTo("NOTHING_TO_CONVERT");
    }
}
