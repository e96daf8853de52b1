package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.examples.server.Programs.Ended;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What both pages say is so: their commands are run as they stand there, their addresses and settings are the server's. */
@Tag("server")
@Tag("process")
class ReadmeTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- (\\w+): [^>]* -->\\R)?```(\\w*)\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CALL = Pattern.compile("`(GET|POST|DELETE) (/api/[^`]+)`");
    private static final String SERVER = "http://127.0.0.1:8080";
    private static final String MADE_AT_EACH_START = "";

    @TempDir
    private Path folder;

    private final TestServer server = TestServer.shared();

    private static String page(String name) throws Exception {
        return Files.readString(Path.of(name));
    }

    private static List<String> commands(String page, String marker) throws Exception {
        return BLOCK.matcher(page(page))
                .results()
                .filter(block -> marker.equals(block.group(1)))
                .map(block -> block.group(3))
                .flatMap(String::lines)
                .toList();
    }

    /** A block without a marker would be run by nobody. The jar is started by {@link StartIT}. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void eachBlockIsRunByATest(String page) throws Exception {
        assertThat(BLOCK.matcher(page(page)).results())
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        block -> assertThat(block.group(1)).as(block.group()).isIn("server", "curl", "load"));
    }

    @Test
    void bothLanguagesHaveTheSameCommands() throws Exception {
        assertThat(commands("README.md", "curl"))
                .map(command -> command.replace(" -H \"Accept-Language: en\"", ""))
                .isEqualTo(commands("README.ja.md", "curl"));
        assertThat(commands("README.md", "server")).isEqualTo(commands("README.ja.md", "server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void curlGetsWhatThePageSays(String page) throws Exception {
        List<String> commands = commands(page, "curl");
        assertThat(commands).hasSize(3).allMatch(command -> command.startsWith("curl ") && command.contains(SERVER));
        String language = page.equals("README.md") ? "en" : "ja";
        Path month = Files.write(folder.resolve("month.zip"), SampleFiles.zip(SampleFiles.MONTH));
        String file = "UP2KYO_9970100011_43_9970100045_15_20260325100000.CSV";
        Files.copy(SampleFiles.PLANS.resolve(file), folder.resolve(file));

        Ended passed = curl(commands.get(0), TestServer.TOKEN);
        assertThat(passed.code()).as(passed.output()).isZero();
        assertThat(headers(passed)).contains("HTTP/1.1 200").containsIgnoringCase("\nVerdict: pass");
        assertThat(new JsonMapper().readTree(body(passed)).get("verdict").asString())
                .isEqualTo("pass");

        Ended one = curl(commands.get(1), TestServer.TOKEN);
        assertThat(one.code()).as(one.output()).isZero();
        assertThat(headers(one)).containsIgnoringCase("\nVerdict: pass");
        assertThat(body(one)).contains(file);

        assertThat(curl(commands.get(2), TestServer.TOKEN)).isEqualTo(new Ended(0, ""));
        assertThat(SampleFiles.unzip(Files.readAllBytes(folder.resolve("forms.zip"))))
                .containsKey("index.html");

        Files.write(month, SampleFiles.zip(SampleFiles.BROKEN));
        Ended failed = curl(commands.get(0), TestServer.TOKEN);
        assertThat(failed.code()).as(failed.output()).isZero();
        assertThat(headers(failed)).containsIgnoringCase("\nVerdict: fail");
        assertThat(message(body(failed))).isEqualTo(messageIn(language));
    }

    private String messageIn(String language) throws Exception {
        return message(Api.text(new Api(server.url())
                .post("/api/v1/validate", SampleFiles.zip(SampleFiles.BROKEN), "Accept-Language", language)));
    }

    private static String message(String report) {
        return new JsonMapper()
                .readTree(report)
                .get("problems")
                .get(0)
                .get("message")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void curlShowsWhatIsRefused(String page) throws Exception {
        assertThat(page(page)).contains("`code`", "`detail`", "22");
        String command = commands(page, "curl").get(0);
        Files.writeString(folder.resolve("month.zip"), "no zip");

        assertRefused(curl(command, TestServer.TOKEN), "NOT_READABLE");
        assertRefused(curl(command, "wrong"), "TOKEN");
    }

    private static void assertRefused(Ended ended, String code) throws Exception {
        assertThat(ended.code()).as(ended.output()).isEqualTo(22);
        assertThat(headers(ended))
                .containsIgnoringCase("\nContent-Type: application/problem+json")
                .doesNotContainIgnoringCase("\nVerdict:");
        assertThat(new JsonMapper().readTree(body(ended)).get("code").asString())
                .isEqualTo(code);
        assertThat(new JsonMapper().readTree(body(ended)).get("detail").asString())
                .isNotBlank();
    }

    /** Runs a command of the page against this test's server: only what a reader fills in, and the port, is another. */
    private Ended curl(String command, String token) throws Exception {
        assumeTrue(Programs.find("curl").isPresent(), "curl is not installed (Debian: apt-get install curl).");
        List<String> words = new ArrayList<>(WORD.matcher(command)
                .results()
                .map((MatchResult word) -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.replace("Bearer TOKEN", "Bearer " + token)
                        .replace(SERVER, server.url().toString())
                        .replaceFirst("^@", "@" + folder.toString().replace("\\", "/") + "/")
                        .replaceFirst(
                                "^forms\\.zip$", folder.resolve("forms.zip").toString()))
                .toList());
        // Without its meter, and with nothing of the user's own.
        words.addAll(1, List.of("-q", "-sS", "--noproxy", "*"));
        return Programs.run(Map.of(), words);
    }

    private static String headers(Ended ended) {
        return ended.output().substring(0, ended.output().indexOf("\r\n\r\n"));
    }

    private static String body(Ended ended) {
        return ended.output().substring(ended.output().indexOf("\r\n\r\n") + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void callsAreThoseOfTheApi(String page) throws Exception {
        String description = Api.text(Api.send(
                HttpRequest.newBuilder(server.url("/api/v1/openapi.yaml")).GET()));
        Map<String, Map<String, Map<String, ?>>> described =
                new Yaml().load(description.replaceFirst("(?s)^.*\npaths:", "paths:"));
        assertThat(CALL.matcher(page(page)).results())
                .hasSizeGreaterThan(4)
                .allSatisfy(call -> assertThat(described.get("paths").get(call.group(2)))
                        .as(call.group())
                        .containsKey(call.group(1).toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void healthIsOpenAndMetricsWantTheToken(String page) throws Exception {
        assertThat(page(page)).contains("`/actuator/prometheus`", "`/actuator/health`");
        assertThat(Api.send(HttpRequest.newBuilder(server.url("/actuator/health"))
                                .GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.send(HttpRequest.newBuilder(server.url("/actuator/prometheus"))
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    /** Each setting of the code is in the tables and no other, with the default that the code has. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void settingsAndTheirDefaultsAreTheCodes(String page) throws Exception {
        Map<String, List<String>> code = new TreeMap<>();
        settings("careplan", ServerSettings.class, code);
        Properties properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        for (String name : List.of("server.address", "server.port")) {
            code.put(name, List.of(properties.getProperty(name)));
        }
        assertThat(documented(page(page))).containsExactlyInAnyOrderEntriesOf(code);
    }

    private static void settings(String prefix, Class<?> type, Map<String, List<String>> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                settings(name, component.getType(), found);
            } else {
                DefaultValue given = parameter(type, component).getAnnotation(DefaultValue.class);
                List<String> value = given == null || given.value()[0].equals(MADE_AT_EACH_START)
                        ? List.of()
                        : List.of(given.value()[0].replace("${user.home}", "~"));
                found.put(name, value);
            }
        }
    }

    private static java.lang.reflect.Parameter parameter(Class<?> type, RecordComponent component) {
        return List.of(type.getDeclaredConstructors()[0].getParameters()).stream()
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow();
    }

    /** A row with several settings has their defaults in the same order; {@code `.workers`} is beside the one before it. */
    private static Map<String, List<String>> documented(String page) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String row : page.lines().toList()) {
            if (!row.startsWith("| `careplan.") && !row.startsWith("| `server.")) {
                continue;
            }
            String[] cells = row.substring(1).split("\\|");
            List<String> names = codes(cells[0]);
            boolean required = cells.length == 2;
            // Those of the exchange have no column of defaults: it is the last of what is said.
            List<String> values = required
                    ? codes(cells[1]).stream()
                            .filter(value -> value.matches("\\d+[a-z]+"))
                            .toList()
                    : codes(cells[1]);
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                if (name.startsWith(".")) {
                    name = names.get(i - 1).replaceFirst("\\.[a-z-]+$", "") + name;
                }
                assertThat(found.put(name, i < values.size() ? List.of(values.get(i)) : List.of()))
                        .as(name)
                        .isNull();
            }
        }
        return found;
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void variablesOfTheDatabaseAreThoseOfTheProfile(String page) throws Exception {
        assertThat(page(page)).contains("--spring.profiles.active=postgresql");
        String profile =
                new ClassPathResource("application-postgresql.properties").getContentAsString(StandardCharsets.UTF_8);
        Pattern variable = Pattern.compile("CAREPLAN_DATABASE_\\w+");
        assertThat(variable.matcher(profile).results().map(MatchResult::group))
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(variable.matcher(page(page))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    /** The packages and tests that the pages name. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void whatThePageNamesIsThere(String page) throws Exception {
        String text = page(page);
        Path tests = Path.of("src/test/java/io/github/careplansdk/examples/server");
        List<String> named = text.lines()
                .flatMap(line -> codes(line).stream())
                .filter(name -> name.matches("\\w+(Test|IT)"))
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(6)
                .allSatisfy(name -> assertThat(tests.resolve(name + ".java")).exists());
        Path main = Path.of("src/main/java/io/github/careplansdk/examples/server");
        try (var packages = Files.list(main)) {
            assertThat(packages.filter(Files::isDirectory).map(each -> "`" + each.getFileName() + "`"))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(each -> assertThat(text).contains(each));
        }
    }

    /** It takes minutes, so it is not run here: but the test it names is there and belongs to the profile. */
    @Test
    void theLoadIsMeasuredByATestOfTheLongRuns() throws Exception {
        List<String> commands = commands("README.md", "load");
        assertThat(commands).hasSize(1);
        assertThat(commands.get(0)).contains(" -Pfull ", " \"-Dit.test=" + LoadIT.class.getSimpleName() + "\" ");
        assertThat(LoadIT.class.getAnnotationsByType(Tag.class))
                .extracting(Tag::value)
                .contains("full");
    }
}
