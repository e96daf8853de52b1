package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as the README starts it, with nothing configured. */
@Tag("server")
@Tag("process")
class StartIT {
    private static final Path JAR = Path.of("target", "careplan-server.jar");
    private static final Pattern PASSWORD = Pattern.compile("Password of careplan until the server stops: (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("API token until the server stops: (\\S+)");

    @TempDir
    private Path folder;

    @Test
    void oneCommandStartsItAndShowsThePasswordOnce() throws Exception {
        for (String readme : List.of("README.md", "README.ja.md")) {
            assertThat(Files.readString(Path.of(readme)))
                    .contains("mvn -q -pl examples/server -am -DskipTests package && java -jar examples/server/" + JAR);
        }
        try (ServerProcess server = ServerProcess.run(
                folder,
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--careplan.home=" + folder.resolve("home")))) {
            Matcher shown = PASSWORD.matcher(server.output());
            assertThat(shown.find()).isTrue();
            String password = shown.group(1);
            assertThat(shown.find()).isFalse();
            Visitor visitor = new Visitor(server.url());
            assertThat(visitor.login("another").uri().getPath()).isEqualTo("/login");
            assertThat(visitor.login(password).uri().getPath()).isEqualTo("/");
            visitor.check(SampleFiles.of(SampleFiles.BROKEN));

            Matcher token = TOKEN.matcher(server.output());
            assertThat(token.find()).isTrue();
            assertThat(metrics(server, token.group(1))).isEqualTo(200);
            assertThat(metrics(server, password)).isEqualTo(401);
        }
    }

    private static int metrics(ServerProcess server, String token) throws Exception {
        return Api.send(HttpRequest.newBuilder(server.url().resolve("/actuator/prometheus"))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    /** Settings from the environment and from a file where the server is started; nothing is made and shown then. */
    @Test
    @Tag("full")
    void itIsConfiguredInTheWaysThatTheReadmeNames() throws Exception {
        for (String readme : List.of("README.md", "README.ja.md")) {
            assertThat(Files.readString(Path.of(readme)))
                    .contains("`CAREPLAN_PASSWORD`", "`CAREPLAN_APITOKEN`", "`application.properties`");
        }
        Files.writeString(folder.resolve("application.properties"), "careplan.user=helpdesk\n");
        try (ServerProcess server = ServerProcess.run(
                folder,
                Map.of("CAREPLAN_PASSWORD", TestServer.PASSWORD, "CAREPLAN_APITOKEN", TestServer.TOKEN),
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--careplan.home=" + folder.resolve("home")))) {
            assertThat(server.output()).doesNotContain("until the server stops");
            assertThat(metrics(server, TestServer.TOKEN)).isEqualTo(200);
            Visitor visitor = new Visitor(server.url());
            assertThat(visitor.login(TestServer.PASSWORD).uri().getPath()).isEqualTo("/login");
            assertThat(visitor.login("helpdesk", TestServer.PASSWORD).uri().getPath())
                    .isEqualTo("/");
        }
    }
}
