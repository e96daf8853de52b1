package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.examples.server.check.KeptUploads;
import io.github.careplansdk.examples.server.files.MemoryBudget;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people can do on the pages, without a script, and what is left afterwards. */
@Tag("server")
class PagesTest {
    private final TestServer server = TestServer.shared();
    private final Visitor visitor = new Visitor(server.url());

    @BeforeEach
    void login() throws Exception {
        assertThat(visitor.login().uri().getPath()).isEqualTo("/");
    }

    @AfterEach
    void logOut() throws Exception {
        visitor.post("/logout", Map.of());
        assertThat(server.bean(MemoryBudget.class).used()).isZero();
    }

    @Test
    void aFolderIsCheckedAndItsReportRead() throws Exception {
        String path = visitor.check(SampleFiles.of(SampleFiles.BROKEN));
        assertThat(Api.text(visitor.get(path))).contains("不合格").contains("FULL_WIDTH_CHARACTER");
        assertThat(Api.text(visitor.get(path + "?lang=en"))).contains("Failed");
        HttpResponse<byte[]> report = visitor.get(path + "/report");
        assertThat(Api.text(report)).contains("<html lang=\"en\"");
        assertThat(report.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox allow-scripts")
                .doesNotContain("allow-same-origin");
        visitor.get("/?lang=ja");
    }

    @Test
    void aZipIsCheckedAndShownAsForms() throws Exception {
        String path = visitor.check(Map.of("month.zip", SampleFiles.zip(SampleFiles.MONTH)));
        HttpResponse<byte[]> index = visitor.get(path + "/forms");
        assertThat(index.uri().getPath()).endsWith("/forms/index.html");
        String page = Api.text(index).replaceFirst("(?s).*?href=\"([^\"#]+\\.html).*", "$1");
        HttpResponse<byte[]> form = visitor.get(path + "/forms/" + page);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(Api.text(form)).contains("居宅サービス計画書");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("script-src");
        assertThat(visitor.get(path + "/forms/none.html").statusCode()).isEqualTo(404);
    }

    @Test
    void planAndResultAreCompared() throws Exception {
        String plan = id(visitor.check(SampleFiles.of(SampleFiles.PLANS)));
        String result = id(visitor.check(SampleFiles.of(SampleFiles.MONTH.resolve("3-results-home-help"))));
        HttpResponse<byte[]> page = visitor.get("/compare?plan=" + plan + "&result=" + result);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Api.text(page)).contains("予定").contains("実績");
        HttpResponse<byte[]> swapped = visitor.get("/compare?plan=" + result + "&result=" + plan);
        assertThat(swapped.statusCode()).isEqualTo(422);
        assertThat(Api.text(swapped)).contains("UPPLAN");
    }

    @Test
    void filesArePseudonymisedAndDownloaded() throws Exception {
        String path = visitor.check(SampleFiles.of(SampleFiles.PLANS));
        assertThat(visitor.get(path + "/pseudonymised.zip").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> page = visitor.post(path + "/pseudonymise", Map.of());
        assertThat(Api.text(page)).contains("仮名化しました");
        HttpResponse<byte[]> zip = visitor.get(path + "/pseudonymised.zip");
        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(SampleFiles.unzip(zip.body())).hasSameSizeAs(SampleFiles.of(SampleFiles.PLANS));
    }

    @Test
    void onlyWhatIsAskedForIsKept() throws Exception {
        String path = visitor.check(SampleFiles.of(SampleFiles.PLANS));
        visitor.check(SampleFiles.of(SampleFiles.BROKEN));
        visitor.post(path + "/keep", Map.of());
        visitor.post("/logout", Map.of());
        assertThat(server.bean(MemoryBudget.class).used()).isZero();

        visitor.login();
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        KeptUploads.Kept kept = kept().get(0);
        assertThat(kept()).hasSize(1);
        HttpResponse<byte[]> opened = visitor.post("/kept/" + kept.id() + "/open", Map.of());
        assertThat(Api.text(opened)).contains("2-plans.zip");
        visitor.post("/kept/" + kept.id() + "/remove", Map.of());
        assertThat(kept()).isEmpty();
    }

    private List<KeptUploads.Kept> kept() {
        return server.bean(KeptUploads.class).of(TestServer.USER);
    }

    @Test
    void anotherSessionSeesNothing() throws Exception {
        String path = visitor.check(SampleFiles.of(SampleFiles.PLANS));
        Visitor other = new Visitor(server.url());
        other.login();
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.get(path + "/report").statusCode()).isEqualTo(404);
        assertThat(Api.text(other.get("/"))).doesNotContain("2-plans");
    }

    @Test
    void aRemovedUploadGivesItsMemoryBack() throws Exception {
        String path = visitor.check(SampleFiles.of(SampleFiles.PLANS));
        assertThat(server.bean(MemoryBudget.class).used()).isPositive();
        visitor.post(path + "/remove", Map.of());
        assertThat(server.bean(MemoryBudget.class).used()).isZero();
    }

    @Test
    void nothingChosenIsSaid() throws Exception {
        assertThat(Api.text(visitor.upload(Map.of("", new byte[0])))).contains("ファイルが選ばれていません");
    }

    @Test
    void aFileWithAHostileNameHarmsNobody() throws Exception {
        String path = visitor.check(Map.of("../../<script>alert(1)</script>.csv", "x".getBytes()));
        assertThat(Api.text(visitor.get(path))).doesNotContain("<script>alert");
        assertThat(Api.text(visitor.get(path + "/report"))).doesNotContain("<script>alert");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
