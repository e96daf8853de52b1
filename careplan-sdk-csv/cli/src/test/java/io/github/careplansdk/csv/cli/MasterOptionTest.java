package io.github.careplansdk.csv.cli;

import static io.github.careplansdk.csv.reconcile.Months.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.reconcile.Months;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --master} of the commands that take it, and the page that shows it. */
class MasterOptionTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();
    private static final Path SAMPLE = ROOT.resolve("examples/sample-month");
    private static final Path MASTER = ROOT.resolve("examples/master-data.csv");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^java -jar careplan-sdk-csv/target/careplan-validator\\.jar (.+)$");
    private static final Pattern FILE = Pattern.compile("(?ms)^```csv\\n(.+?)^```$");

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private int run(Object... args) {
        outBytes.reset();
        errBytes.reset();
        return Main.run(
                Stream.of(args).map(Object::toString).toArray(String[]::new),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    private Path master(String... lines) throws IOException {
        String text = "kind,code,name,units,counted_by,from,to\n" + String.join("\n", lines) + "\n";
        return Files.writeString(temp.resolve("master.csv"), text);
    }

    @Test
    void validateFindsCodesAndUnitsThatAreNotThoseOfTheFile() throws IOException {
        Path master = master("service,111211,visit,380,回,202404,");

        assertThat(run("validate", SAMPLE, "--master", master, "--date", "2026-05-10"))
                .isZero();
        assertThat(out()).contains("SERVICE_CODE_NOT_IN_MASTER", "UNITS_NOT_OF_CODE", "380");
        assertThat(run("validate", SAMPLE, "--master", master, "--fail-on", "warning"))
                .isOne();
    }

    @Test
    void validateFindsNothingWithTheMasterDataOfTheSample() {
        assertThat(run("validate", SAMPLE, "--date", "2026-05-10")).isZero();
        String without = out();
        assertThat(run("validate", SAMPLE, "--date", "2026-05-10", "--master", MASTER))
                .isZero();
        assertThat(out()).isEqualTo(without).doesNotContain("MASTER", "UNITS_NOT");
    }

    @Test
    void formPrintsNames() throws IOException {
        Path forms = temp.resolve("forms");
        assertThat(run("form", SAMPLE, "--output", forms, "--master", MASTER)).isZero();
        assertThat(Files.readString(forms.resolve("user-0001.html"))).contains("見本 身体介護 中時間", "見本市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html"})
    void reconcilePrintsNames(String format) throws IOException {
        Months months = new Months(temp);
        months.plan("20260325101000", visit(2, "1000", "1100"));
        months.result("20260501170000", visit(2, "1000", "1100"));
        Object[] command = {"reconcile", "--plan", months.plan(), "--result", months.result(), "--format", format};

        assertThat(run(command)).isZero();
        assertThat(out()).contains("111111 訪問介護");
        assertThat(run(Stream.concat(Stream.of(command), Stream.of("--master", MASTER))
                        .toArray()))
                .isZero();
        assertThat(out()).contains("111111 見本 身体介護 短時間", "990010 見本市").doesNotContain("111111 訪問介護");
    }

    @Test
    void aFileInMs932IsRead() throws IOException {
        Path master = temp.resolve("master.csv");
        Files.write(master, Files.readString(MASTER).getBytes(Ms932.CHARSET));
        Path forms = temp.resolve("forms");

        assertThat(run("form", SAMPLE, "--output", forms, "--master", master)).isZero();
        assertThat(Files.readString(forms.resolve("user-0001.html"))).contains("見本 身体介護 中時間");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "form", "reconcile"})
    void aFileThatIsWrongIsRefusedWithItsLineAndNothingIsWritten(String command) throws IOException {
        Path master = master("service,111111,visit,many,回,202404,");
        Path output = temp.resolve("output");
        Object[] words = words(command, output, master);

        for (String language : List.of("ja", "en")) {
            assertThat(run(Stream.concat(Stream.of(words), Stream.of("--lang", language))
                            .toArray()))
                    .isEqualTo(2);
            assertThat(err())
                    .contains("--master " + master)
                    .contains(language.equals("ja") ? "マスターの2行目の「units」" : "The value of units in line 2")
                    .doesNotContain("many,");
        }
        assertThat(run(words(command, output, temp.resolve("none.csv")))).isEqualTo(2);
        assertThat(err()).contains("none.csv");
        assertThat(output).doesNotExist();
    }

    private static Object[] words(String command, Path output, Path master) {
        return switch (command) {
            case "reconcile" ->
                new Object[] {command, "--plan", SAMPLE, "--result", SAMPLE, "--output", output, "--master", master};
            case "form" -> new Object[] {command, SAMPLE, "--output", output, "--master", master};
            default -> new Object[] {command, SAMPLE, "--format", "json", "--output", output, "--master", master};
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "reconcile"})
    void theFileIsNotWrittenOver(String command) throws IOException {
        Path master = master("service,111111,visit,244,回,202404,");
        String before = Files.readString(master);

        assertThat(run(words(command, master, master))).isEqualTo(2);
        assertThat(master).hasContent(before);
    }

    private static String page(Language language) throws IOException {
        String name = language == Language.JA ? "master-data.ja.md" : "master-data.md";
        return Files.readString(ROOT.resolve("docs").resolve(name)).replace("\r\n", "\n");
    }

    private static List<String> commands(Language language) throws IOException {
        return COMMAND.matcher(page(language))
                .results()
                .map(command -> command.group(1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void commandsOfThePageRun(Language language) throws IOException {
        assertThat(commands(language)).hasSize(3).isEqualTo(commands(Language.EN));
        for (String command : commands(language)) {
            Object[] words = Stream.of(command.split(" "))
                    .map(word ->
                            word.startsWith("examples/") ? ROOT.resolve(word).toString() : word)
                    .map(word -> word.equals("forms") ? temp.resolve("forms").toString() : word)
                    .toArray();
            int differences = command.startsWith("reconcile") ? 1 : 0;
            assertThat(run(words)).as(command + err()).isEqualTo(differences);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFileOnThePageIsOne(Language language) throws IOException {
        Matcher file = FILE.matcher(page(language));
        assertThat(file.find()).isTrue();
        Path master = Files.writeString(temp.resolve("page.csv"), file.group(1));

        assertThat(run("validate", SAMPLE, "--master", master)).as(err()).isZero();
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "form", "reconcile"})
    void theHelpTellsWhereTheFormIsDescribed(String command) {
        assertThat(run(command, "--help", "--lang", "ja")).isZero();
        assertThat(unbroken()).contains("--master", "docs/master-data.ja.md");
        assertThat(run(command, "--help", "--lang", "en")).isZero();
        assertThat(unbroken()).contains("--master", "docs/master-data.md");
    }

    /** What was printed, as if the terminal were wide enough. */
    private String unbroken() {
        return out().replaceAll("\\R +", "");
    }
}
