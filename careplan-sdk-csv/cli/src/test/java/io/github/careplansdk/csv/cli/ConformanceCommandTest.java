package io.github.careplansdk.csv.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("process")
class ConformanceCommandTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..");
    private static final Path KIT = ROOT.resolve("examples/conformance");
    private static final Pattern PYTHON = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private int run(Object... args) {
        outBytes.reset();
        return Main.run(
                Stream.concat(Stream.of("conformance"), Stream.of(args).map(Object::toString))
                        .toArray(String[]::new),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    private static void assumePython() throws InterruptedException {
        try {
            assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0);
        } catch (IOException notInstalled) {
            assumeTrue(false, "python3 is not installed");
        }
    }

    @Test
    void thisValidatorAnswersAllAsExpected() throws IOException {
        assertThat(run(KIT, "--format", "json")).isZero();

        JsonNode report = new ObjectMapper().readTree(outBytes.toByteArray());
        assertThat(report.at("/counts/as_expected").asInt())
                .isPositive()
                .isEqualTo(report.at("/cases").size());
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/conformance.md", "docs/conformance.ja.md"})
    void theProgramInTheDocumentationAnswersTheCasesOfItsProblem(String page) throws Exception {
        assumePython();
        Matcher code = PYTHON.matcher(Files.readString(ROOT.resolve(page)).replace("\r\n", "\n"));
        assertThat(code.find()).isTrue();
        Path program = Files.writeString(temp.resolve("checker.py"), code.group(1));
        String command = "python3 \"" + program + "\"";

        assertThat(run(KIT, "--command", command, "--only", "ATTACHMENT_TYPE")).isZero();
        assertThat(out()).startsWith("適合  10件中 10件が期待どおり");
        assertThat(run(KIT, "--command", command, "--only", "NOT_TIME", "--lang", "en"))
                .isOne();
        assertThat(out())
                .startsWith("DOES NOT CONFORM")
                .contains("    verdict: expected fail, answered pass\n    missing: NOT_TIME  UPJSK_");
    }

    @Test
    void aProgramThatEndsIsTold() {
        assertThat(run(KIT, "--command", "exit 4", "--only", "NOT_TIME")).isOne();
        assertThat(out())
                .startsWith("不適合  ")
                .contains("    プログラムが回答せずに終了しました（exit code 4）\n")
                .contains("    失敗が続いたため、質問していません\n");
    }

    @Test
    void theValidatorsReportsAreAnswers() throws IOException {
        for (String name : new String[] {"NOT_MONTH/found-1", "NOT_MONTH/clean-1"}) {
            Path answer = temp.resolve(name + ".json");
            Files.createDirectories(answer.getParent());
            Main.run(
                    new String[] {
                        "validate",
                        "--date",
                        "2026-05-01",
                        "--format",
                        "json",
                        "--output",
                        answer.toString(),
                        KIT.resolve(name + "/bulk").toString()
                    },
                    new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                    new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        }

        assertThat(run(KIT, "--answers", temp, "--only", "NOT_MONTH", "--lang", "en"))
                .isOne();
        assertThat(out())
                .contains("ok      NOT_MONTH/found-1")
                .contains("ok      NOT_MONTH/clean-1")
                .contains("there is no file with the answer (NOT_MONTH/found-2.json)");
        assertThat(err()).isEmpty();
    }

    @Test
    void aKitCannotTrickATerminal() throws IOException {
        Path bulk = Files.createDirectories(temp.resolve("A/found-1\u202E/bulk"));
        ObjectMapper json = new ObjectMapper();
        ObjectNode expected = (ObjectNode)
                json.readTree(KIT.resolve("NOT_MONTH/found-1/expected.json").toFile());
        expected.put("title", "good \u001B[2J\u009B\u007F title");
        json.writeValue(bulk.resolveSibling("expected.json").toFile(), expected);

        assertThat(run(temp)).isOne();
        assertThat(out())
                .contains("A/found-1\\u202E  good \\u001B[2J\\u009B\\u007F title")
                .doesNotContain("\u001B", "\u009B", "\u007F", "\u202E");
    }

    @Test
    void casesCanBeChosen() {
        assertThat(run(KIT, "--only", "NOT_DATE,NOT_TIME", "--except", "NOT_DATE"))
                .isZero();
        assertThat(out()).contains("NOT_TIME/").doesNotContain("NOT_DATE/").doesNotContain("GOOD/");
    }

    @Test
    void theResultCanGoToAFile() throws IOException {
        Path file = temp.resolve("result.txt");

        assertThat(run(KIT, "--only", "NOT_TIME", "--output", file)).isZero();
        assertThat(file).content(StandardCharsets.UTF_8).startsWith("適合");
        assertThat(out()).isEmpty();
    }

    @Test
    void wrongUsageIsTold() throws IOException {
        assertThat(run(temp)).isEqualTo(2);
        assertThat(err()).contains("適合性検査キットのフォルダーではない").contains("There is no case (expected.json)");
        assertThat(run(temp.resolve("nowhere"))).isEqualTo(2);
        assertThat(run(KIT, "--answers", temp.resolve("nowhere"))).isEqualTo(2);
        assertThat(run(KIT, "--answers", temp, "--command", "cat")).isEqualTo(2);
        assertThat(run(KIT, "--timeout", "0")).isEqualTo(2);
        assertThat(run(KIT, "--only", "NOT_DATE", "--except", "NOT_DATE")).isEqualTo(2);
        assertThat(run(KIT, "--only", "RULE_FAILED")).isEqualTo(2);
        assertThat(run(KIT, "--output", KIT.resolve("result.txt"))).isEqualTo(2);
        assertThat(err()).contains("Name a place outside of it: ");

        Files.createDirectories(temp.resolve("A/found-1/bulk"));
        Files.writeString(temp.resolve("A/found-1/expected.json"), "{}");
        assertThat(run(temp)).isEqualTo(2);
        assertThat(err()).contains("Take the kit and the program from one version");
    }
}
