package io.github.careplansdk.csv.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.careplansdk.testing.ClassArchive;
import io.github.careplansdk.testing.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of {@code docs/ci.md}, run as far as they can be without their servers. */
@DisabledOnOs(OS.WINDOWS)
class CiRecipesIT {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();
    private static final Pattern RECIPE =
            Pattern.compile("<!-- recipe: ([\\w-]+) -->\\R```\\w*\\R(.*?)\\R```", Pattern.DOTALL);
    private static final Path JAR = Path.of("tools/careplan-validator.jar");
    private static final Path GOOD = ROOT.resolve("examples/sample-month");
    private static final Path BROKEN = ROOT.resolve("examples/sample-month-broken");
    private static final Map<String, String> RECIPES = recipes("ci.md");

    @TempDir
    private static Path programs;

    @TempDir
    Path work;

    /** The JDK's {@code java}, made quick: the recipes start it forty times. Those on archives of classes have none of ours. */
    @BeforeAll
    static void launcher() throws IOException {
        Files.createDirectory(programs.resolve("tools"));
        Files.copy(Path.of(System.getProperty("careplan.validator.jar")), programs.resolve(JAR));
        List<String> archive = ClassArchive.make(programs, JAR, "validate", BROKEN);
        Path java = programs.resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                case "$*" in
                *Archive*) exec %s "$@" ;;
                *) exec %1$s %s "$@" ;;
                esac
                """.formatted(quoted(JavaCommand.brief()), quoted(archive)));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    /** A repository as the recipes expect it. */
    @BeforeEach
    void repository() throws IOException {
        Files.createDirectory(work.resolve("tools"));
        Files.copy(programs.resolve(JAR), work.resolve(JAR), StandardCopyOption.COPY_ATTRIBUTES);
        Path export = work.resolve("export-month.sh");
        Files.writeString(export, "#!/bin/sh\nset -eu\nrm -rf \"$1\"\ncp -r \"$SAMPLE\" \"$1\"\n");
        assertThat(export.toFile().setExecutable(true)).isTrue();
    }

    private static Map<String, String> recipes(String page) {
        String text;
        try {
            text = Files.readString(ROOT.resolve("docs").resolve(page), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> recipes = new LinkedHashMap<>();
        RECIPE.matcher(text.replace("\r\n", "\n"))
                .results()
                .forEach(recipe -> recipes.put(recipe.group(1), recipe.group(2)));
        return recipes;
    }

    private record Result(int exitCode, String printed) {}

    private Result sh(Path sample, String script) throws Exception {
        return run(sample, "sh", "-c", script);
    }

    private Result run(Path sample, String... command) throws Exception {
        Path printed = Files.createTempFile(work, "printed", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", programs + File.pathSeparator + environment.getOrDefault("PATH", ""));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("SAMPLE", sample.toString());
        environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.put("GIT_CONFIG_GLOBAL", File.separator + "dev/null");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        Files.delete(printed);
        return new Result(process.exitValue(), text);
    }

    /** Runs one script after the other as a server does: up to the first that fails. */
    private Result runAll(Path sample, List<String> scripts) throws Exception {
        assertThat(scripts).hasSize(2);
        Result result = new Result(0, "");
        for (String script : scripts) {
            result = result.exitCode() == 0 ? sh(sample, "set -e\n" + script) : result;
        }
        return result;
    }

    private static JsonNode yaml(String name) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(RECIPES.get(name));
    }

    @Test
    void bothPagesHaveTheSameRecipes() {
        assertThat(RECIPES).hasSize(17).isEqualTo(recipes("ci.ja.md"));
    }

    @Test
    void theCommandWritesAllReports() throws Exception {
        sh(GOOD, "./export-month.sh exported");
        assertThat(sh(GOOD, RECIPES.get("command")).exitCode()).isZero();
        sh(BROKEN, "./export-month.sh exported");
        Result broken = sh(BROKEN, RECIPES.get("command"));

        assertThat(broken.exitCode()).isOne();
        assertThat(broken.printed()).startsWith("不合格");
        assertThat(work.resolve("careplan.xml")).content().contains("<failure ");
        assertThat(work.resolve("careplan.html")).content().contains("<h1>不合格</h1>");
    }

    @Test
    @Tag("full")
    void gitHub() throws Exception {
        JsonNode steps = yaml("github").at("/jobs/careplan/steps");
        List<String> scripts = steps.findValuesAsText("run");
        String sarif = steps.findValue("sarif_file").asText();
        String page = steps.findValue("path").asText();

        assertThat(runAll(GOOD, scripts).exitCode()).isZero();
        Result broken = runAll(BROKEN, scripts);
        assertThat(broken.exitCode()).isOne();
        assertThat(broken.printed()).startsWith("::error file=exported/1-basic-information/");
        assertThat(new ObjectMapper()
                        .readTree(work.resolve(sarif).toFile())
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .satisfies(uri -> assertThat(work.resolve(uri)).exists());
        assertThat(work.resolve(page)).exists();
    }

    @Test
    @Tag("full")
    void gitLab() throws Exception {
        JsonNode job = yaml("gitlab").at("/careplan");
        List<String> scripts = StreamSupport.stream(job.get("script").spliterator(), false)
                .map(JsonNode::asText)
                .toList();

        assertThat(runAll(BROKEN, scripts).exitCode()).isOne();
        assertThat(work.resolve(job.at("/artifacts/reports/junit").asText())).exists();
        assertThat(work.resolve(job.at("/artifacts/paths/0").asText())).exists();
    }

    @Test
    @Tag("full")
    void jenkins() throws Exception {
        String file = RECIPES.get("jenkins");
        List<String> scripts = Pattern.compile("sh (?:'''(.*?)'''|'([^']+)')", Pattern.DOTALL)
                .matcher(file)
                .results()
                .map(step -> step.group(1) == null ? step.group(2) : step.group(1))
                .map(text -> text.replace("\\\\", "\\"))
                .toList();

        assertThat(file.chars().filter(c -> c == '{').count())
                .isEqualTo(file.chars().filter(c -> c == '}').count());
        assertThat(runAll(BROKEN, scripts).exitCode()).isOne();
        assertThat(work.resolve(group(file, "junit '(.+)'"))).exists();
        assertThat(work.resolve(group(file, "artifacts: '([^']+)'"))).exists();
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    @Tag("full")
    void theHookChecksWhatIsCommitted() throws Exception {
        gitRepository();
        Files.writeString(work.resolve(".gitattributes"), RECIPES.get("attributes") + "\n");
        Path hook = work.resolve(".git/hooks/pre-commit");
        Files.writeString(hook, RECIPES.get("hook") + "\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();

        sh(GOOD, "./export-month.sh exported && git add .gitattributes exported");
        Result good = commit("Add a sample");
        assertThat(good.exitCode()).as(good.printed()).isZero();

        sh(BROKEN, "./export-month.sh exported && git add -A exported");
        sh(GOOD, "./export-month.sh exported");
        Result broken = commit("The folder is good, but not what is staged");
        assertThat(broken.exitCode()).isNotZero();
        assertThat(broken.printed()).contains("不合格  エラー 30件");
        assertThat(sh(GOOD, "git log --oneline").printed()).hasLineCount(1);

        Files.writeString(work.resolve("notes.txt"), "no care plan");
        sh(GOOD, "git reset -q && git add notes.txt");
        assertThat(commit("Nothing to check").printed()).doesNotContain("合格");
        assertThat(sh(GOOD, "git log --oneline").printed()).hasLineCount(2);
    }

    private Result commit(String message) throws Exception {
        return run(GOOD, "git", "-c", "user.name=t", "-c", "user.email=t@example.invalid", "commit", "-m", message);
    }

    private void gitRepository() throws Exception {
        assumeTrue(sh(GOOD, "command -v git").exitCode() == 0, "git is not installed");
        assertThat(sh(GOOD, "git init -q .").exitCode()).isZero();
    }

    @Test
    @Tag("full")
    void knownFindingsPassAndNewOnesFail() throws Exception {
        gitRepository();
        sh(BROKEN, "./export-month.sh exported");
        Result written = sh(BROKEN, RECIPES.get("baseline"));
        assertThat(written.exitCode()).as(written.printed()).isZero();
        assertThat(sh(BROKEN, "git status --short").printed()).contains("A  careplan-baseline.json");

        assertThat(sh(BROKEN, RECIPES.get("with-baseline")).exitCode()).isZero();
        sh(BROKEN, "mv exported/2-plans/notice.docx exported/2-plans/letter.docx");
        Result changed = sh(BROKEN, RECIPES.get("with-baseline"));
        assertThat(changed.exitCode()).isOne();
        assertThat(changed.printed())
                .startsWith("不合格  エラー 1件（ほかに既知の問題 34件）")
                .contains("既知の問題のうち今回なかったもの\n  1件  ATTACHMENT_TYPE");
    }

    /** An archive that does not fit is silently not used. */
    @Test
    @Tag("full")
    void anArchiveOfClassesIsUsed() throws Exception {
        sh(GOOD, "./export-month.sh exported");
        assertThat(sh(GOOD, RECIPES.get("archive")).exitCode()).isZero();
        String start = RECIPES.get("with-archive");

        assertThat(sh(GOOD, start).exitCode()).isZero();
        assertThat(sh(GOOD, start.replace("java ", "java -Xlog:class+load ")).printed())
                .containsPattern("careplansdk\\.csv\\.validate\\.Validator source: shared objects file \\(top\\)");
        sh(BROKEN, "./export-month.sh exported");
        assertThat(sh(BROKEN, start).printed()).startsWith("不合格");
    }

    @Test
    void theActionsStepAnnotatesAndWritesSarif() throws Exception {
        JsonNode action = read(ROOT.resolve("action.yml"));
        JsonNode with = new ObjectMapper(new YAMLFactory())
                .readTree(RECIPES.get("action"))
                .at("/0/with");

        assertThat(with.fieldNames())
                .toIterable()
                .isNotEmpty()
                .allMatch(name -> action.get("inputs").has(name));
        Result broken = action("CAREPLAN_JAR=tools/careplan-validator.jar CAREPLAN_PATH="
                + with.get("path").asText()
                + " CAREPLAN_ARGUMENTS='" + with.get("arguments").asText() + "'");
        assertThat(broken.exitCode()).as(broken.printed()).isOne();
        assertThat(broken.printed()).startsWith("::error file=exported/1-basic-information/");
        assertThat(work.resolve(action.at("/outputs/sarif/value").asText())).isNotEmptyFile();
    }

    @Test
    @Tag("full")
    void theActionRunsTheJarOfItsRelease() throws Exception {
        release();
        Result broken = action(downloading("v0.1.0"));
        assertThat(broken.exitCode()).as(broken.printed()).isOne();
        assertThat(broken.printed()).contains("careplan-validator.jar: OK\n::error file=exported/1-basic-information/");
        assertThat(work.resolve("careplan.sarif")).isNotEmptyFile();
    }

    /** Releases are named by tags, but the safest name of an action is a commit. */
    @Test
    @Tag("full")
    void theActionFindsTheReleaseOfItsCommit() throws Exception {
        assumeTrue(sh(GOOD, "command -v jq").exitCode() == 0, "jq, which gh has within, is not installed");
        release();
        Result broken = action(downloading("b".repeat(40)));
        assertThat(broken.exitCode()).as(broken.printed()).isOne();
        assertThat(broken.printed()).contains("careplan-validator.jar: OK\n");

        Result none = action(downloading("c".repeat(40)));
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.printed()).startsWith("::error::There is no release " + "c".repeat(40));
    }

    @Test
    @Tag("full")
    void theActionSaysThatThereIsNoSuchRelease() throws Exception {
        release();
        Result none = action(downloading("main"));
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.printed()).contains("::error::There is no release main").contains("'jar'");
        assertThat(work.resolve("careplan.sarif")).doesNotExist();
    }

    /** Whoever exchanges the jar but not the checksum, a download that broke off, and a release without the checksum. */
    @Test
    @Tag("full")
    void theActionDoesNotRunAJarThatIsNotTheReleases() throws Exception {
        release();
        Path jar = work.resolve("release/careplan-validator.jar");
        Path checksum = work.resolve("release/careplan-validator.jar.sha256");
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
        assertJarRefused();

        release();
        Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 1_000));
        assertJarRefused();

        release();
        Files.writeString(checksum, "");
        assertJarRefused();

        release();
        Files.writeString(checksum, Files.readString(checksum).replace("careplan-validator.jar", "other.jar"));
        assertJarRefused();

        release();
        Files.delete(checksum);
        assertJarRefused();
    }

    private void assertJarRefused() throws Exception {
        Result refused = action(downloading("v0.1.0"));
        assertThat(refused.exitCode()).as(refused.printed()).isEqualTo(2);
        assertThat(refused.printed())
                .contains("::error::careplan-validator.jar of v0.1.0 is not the one")
                .contains("Run the job again")
                .contains("'jar'")
                .doesNotContain("::error file=");
        assertThat(work.resolve("careplan.sarif")).doesNotExist();
    }

    /** Runs the script of {@code action.yml} in the files that are exported. */
    private Result action(String variables) throws Exception {
        assumeTrue(sh(GOOD, "command -v bash").exitCode() == 0, "bash is not installed");
        sh(BROKEN, "./export-month.sh exported");
        String script = StreamSupport.stream(
                        read(ROOT.resolve("action.yml")).at("/runs/steps").spliterator(), false)
                .filter(step -> step.path("id").asText().equals("validate"))
                .map(step -> step.get("run").asText())
                .collect(Collectors.joining());
        Files.writeString(work.resolve("step.sh"), script);
        return sh(BROKEN, variables + " bash --noprofile --norc -euo pipefail step.sh");
    }

    private static String downloading(String reference) {
        return "PATH=\"$PWD/gh:$PATH\" RUNNER_TEMP=\"$PWD/temp\" CAREPLAN_RELEASE=" + reference
                + " CAREPLAN_REPOSITORY=careplansdk/careplan-sdk CAREPLAN_JAR= CAREPLAN_ARGUMENTS= CAREPLAN_PATH=exported";
    }

    /** A release as .ci/release-page makes it, and what stands in for {@code gh}: no more than what is used of it. */
    private void release() throws Exception {
        Path release = Files.createDirectories(work.resolve("release"));
        Files.copy(
                work.resolve("tools/careplan-validator.jar"),
                release.resolve("careplan-validator.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> commands = Files.readAllLines(ROOT.resolve(".ci/release-page")).stream()
                .filter(line -> line.startsWith("sha256sum careplan-validator.jar "))
                .toList();
        assertThat(commands).hasSize(1);
        assumeTrue(sh(GOOD, "command -v sha256sum").exitCode() == 0, "sha256sum is not installed");
        assertThat(sh(GOOD, "cd release && " + commands.get(0)).exitCode()).isZero();

        Files.writeString(work.resolve("tags.json"), """
                [{"name": "v0.2.0", "commit": {"sha": "%s"}}, {"name": "latest", "commit": {"sha": "%s"}},
                 {"name": "v0.1.0", "commit": {"sha": "%s"}}]
                """.formatted("a".repeat(40), "b".repeat(40), "b".repeat(40)));
        Path gh = Files.createDirectories(work.resolve("gh")).resolve("gh");
        Files.writeString(gh, """
                #!/bin/sh
                set -eu
                if [ "$*" = "api --paginate repos/careplansdk/careplan-sdk/tags --jq $5" ]; then
                  exec jq -r "$5" tags.json
                fi
                [ "$1 $2 $3 $4 $5" = "release download v0.1.0 --repo careplansdk/careplan-sdk" ]
                shift 5
                while [ $# != 0 ]; do
                  case $1 in
                    --dir) folder=$2 && mkdir -p "$folder" && shift 2 ;;
                    --pattern) [ ! -e "release/$2" ] || cp "release/$2" "$folder"; shift 2 ;;
                    --clobber) shift ;;
                    *) exit 1 ;;
                  esac
                done
                """);
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        // Nothing that an earlier run has left is taken for the release's.
        sh(GOOD, "rm -rf temp careplan.sarif");
    }

    @Test
    void theHookOfPreCommitChecksTheFolderNamed() throws Exception {
        JsonNode offered = read(ROOT.resolve(".pre-commit-hooks.yaml")).get(0);
        JsonNode used = yaml("pre-commit").at("/repos/0/hooks/0");
        String hook = ROOT.resolve(offered.get("entry").asText()).toString();
        sh(BROKEN, "./export-month.sh exported");

        assertThat(used.get("id")).isEqualTo(offered.get("id"));
        String folder = used.at("/args/0").asText();
        assertThat(sh(BROKEN, "'" + hook + "' " + folder).exitCode()).isOne();
        assertThat(sh(BROKEN, "CAREPLAN_VALIDATOR_JAR=nowhere.jar '" + hook + "' " + folder))
                .satisfies(missing -> assertThat(missing.exitCode()).isEqualTo(2))
                .satisfies(missing -> assertThat(missing.printed()).contains("CAREPLAN_VALIDATOR_JAR"));
    }

    @Test
    void aShellTakesTheCompletion() throws Exception {
        assumeTrue(sh(GOOD, "command -v bash").exitCode() == 0, "bash is not installed");
        Result completion = run(
                GOOD,
                "bash",
                "-O",
                "expand_aliases",
                "-c",
                RECIPES.get("completion") + "\ncomplete -p careplan-validator");
        assertThat(completion.printed()).contains("-F _complete_careplan-validator");
    }

    /** There is no Docker here; but what goes into the image is, other than the jars, which another module makes. */
    @Test
    void theImageIsMadeOfWhatIsThere() throws IOException {
        List<String> copied = copied();
        assertThat(copied)
                .hasSize(4)
                .filteredOn(path -> !path.contains("/target/"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
        assertThat(RECIPES.get("container")).contains("docker build -t careplan .");
        assertThat(RECIPES.get("app-image")).contains("packaging/app-image");
        assertThat(ROOT.resolve("packaging/app-image")).isExecutable();
    }

    /** What Docker sends to its engine: all that is copied, and nothing else of the tree, such as the history or keys in it. */
    @Test
    void dockerIsSentWhatIsCopiedAndNothingElse() throws IOException {
        List<String> ignored = Files.readAllLines(ROOT.resolve(".dockerignore"));
        List<Path> copied = copied().stream().map(Path::of).toList();
        List<Path> files = new ArrayList<>(List.of(
                Path.of(".git/config"),
                Path.of("target/release/notes.md"),
                Path.of("careplan-sdk-csv/target/classes/A.class"),
                Path.of("careplan-sdk-csv/target/careplan-validator.jar"),
                Path.of("careplan-sdk-crypto/target/careplan-transfer.jar"),
                Path.of("careplan-sdk-crypto/target/careplan-validator.jar")));
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean isMade = List.of(".git", "target", "node_modules")
                        .contains(folder.getFileName().toString());
                return isMade ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(ROOT.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).contains(Path.of("pom.xml"), Path.of("packaging/app-image"), Path.of("action.yml"));

        List<Path> sent = files.stream().filter(file -> isSent(file, ignored)).toList();
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(files.stream()
                        .filter(file -> copied.stream().anyMatch(file::startsWith))
                        .toList());
        assertThat(copied)
                .allSatisfy(source -> assertThat(sent).as("%s", source).anyMatch(file -> file.startsWith(source)));
    }

    /** As Docker reads the file: the last line that fits the file, or a folder it is in, decides. */
    private static boolean isSent(Path file, List<String> ignored) {
        boolean isSent = true;
        for (String line : ignored) {
            boolean isException = line.startsWith("!");
            PathMatcher matcher =
                    FileSystems.getDefault().getPathMatcher("glob:" + (isException ? line.substring(1) : line));
            if (Stream.iterate(file, Objects::nonNull, Path::getParent).anyMatch(matcher::matches)) {
                isSent = isException;
            }
        }
        return isSent;
    }

    private static List<String> copied() throws IOException {
        return Files.readAllLines(ROOT.resolve("Dockerfile")).stream()
                .filter(line -> line.matches("(COPY|ADD) .*") && !line.contains("--from="))
                .flatMap(line -> Stream.of(line.split(" ")).skip(1).filter(word -> !word.startsWith("--")))
                .filter(word -> !word.startsWith("/"))
                .toList();
    }

    private static JsonNode read(Path yaml) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(yaml.toFile());
    }

    /** There is no Windows here: the one command that matters runs with the batch file's variables filled in. */
    @Test
    void theBatchFilesCommandRuns() throws Exception {
        String file = RECIPES.get("windows");
        List<String> commands =
                file.lines().filter(line -> line.startsWith("java ")).toList();
        assertThat(commands).hasSize(1);
        String command = commands.get(0)
                .replace("!HERE!", "tools/")
                .replace("!REPORT!", "careplan.html")
                .replace("!FOLDER!", "exported");

        assertThat(file).matches("[\\x20-\\x7E\\n]+");
        assertThat(command).doesNotContain("%", "!");
        assertThat(labels(file, "%(\\w+)%")).isSubsetOf("TEMP", "RANDOM", "PAGE", "ERRORLEVEL", "RESULT", "LINE");
        assertThat(labels(file, "!(\\w+)!")).isSubsetOf("LINE", "FOLDER", "HERE", "REPORT");
        sh(BROKEN, "./export-month.sh exported");
        assertThat(sh(BROKEN, command).exitCode()).isOne();
        assertThat(work.resolve("careplan.html")).exists();
    }

    /** What cannot be run here is looked at: a drive's backslash must not take the quote away, and no build server is to wait. */
    @Test
    void theBatchFileTakesADriveAndWaitsForPeopleOnly() {
        List<String> lines = RECIPES.get("windows").lines().toList();
        int java = index(lines, "java ");

        assertThat(index(lines, "if \"!FOLDER:~-1!\"==\"\\\" set \"FOLDER=!FOLDER!.\""))
                .isBetween(0, java - 1);
        // Explorer's line has quotes within quotes, and the path may have brackets: it is only looked at between
        // quotes.
        assertThat(lines.subList(index(lines, ":end"), lines.size()))
                .filteredOn(line -> line.contains("WINDOW") || line.contains("LINE"))
                .containsExactly(
                        "set \"WINDOW=\"",
                        "set \"LINE=%CMDCMDLINE:\"=%\"",
                        "if not defined CI if /i not \"%LINE%\"==\"%LINE: /c =%\" set WINDOW=1",
                        "if defined WINDOW pause");
        assertThat(index(lines, "set \"WINDOW=\"")).isGreaterThan(java);
        assertThat(lines).filteredOn(line -> line.contains("pause")).containsExactly("if defined WINDOW pause");
        assertThat(lines)
                .filteredOn(line -> line.contains("start "))
                .allSatisfy(line -> assertThat(line).contains("if not defined CI"));
        assertThat(lines).last().isEqualTo("exit /b %RESULT%");
    }

    /** Names may hold what the shell takes for its own: they are only looked at where it does not read them again. */
    @Test
    void theBatchFileLeavesNamesWholeAndTheWindowAsItWas() {
        List<String> lines = RECIPES.get("windows").lines().toList();
        int java = index(lines, "java ");
        int delayed = index(lines, "setlocal EnableDelayedExpansion");

        // An exclamation mark goes where a name is read from % while ! has a meaning.
        for (String given : List.of("set \"HERE=%~dp0\"", "set \"FOLDER=%~1\"", "set \"REPORT=%TEMP%")) {
            assertThat(index(lines, given)).isLessThan(delayed);
        }
        // What follows & in a name that Explorer gave would be run when the batch file ends.
        assertThat(index(lines, "if not \"!LINE!\"==\"!LINE:&=!\" if exist \"!LINE!\""))
                .isBetween(delayed, java);
        assertThat(lines.get(lines.size() - 2)).isEqualTo("if defined DROPPED exit %RESULT%");

        assertThat(index(lines, "for /f \"tokens=2 delims=:.\" %%P in ('chcp')"))
                .isLessThan(index(lines, "chcp 65001"));
        assertThat(index(lines, "chcp %PAGE%")).isGreaterThan(java);
        // Two that check at the same time have a page each, and none is left that nobody looks at.
        assertThat(lines.get(index(lines, "set \"REPORT=")))
                .isEqualTo("set \"REPORT=%TEMP%\\careplan-%RANDOM%%RANDOM%.html\"");
        assertThat(lines)
                .contains("if not %RESULT% equ 1 del \"!REPORT!\" 2> nul", "if defined CI del \"!REPORT!\" 2> nul");
    }

    private static int index(List<String> lines, String beginning) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + beginning));
    }

    /** Nor is there PowerShell: the same command as the batch file's, with the variables filled in. */
    @Test
    void thePowerShellScriptsCommandRuns() throws Exception {
        String file = RECIPES.get("powershell");
        List<String> commands =
                file.lines().filter(line -> line.startsWith("java ")).toList();
        assertThat(commands).hasSize(1);
        String command = commands.get(0)
                .replace("$PSScriptRoot", "tools")
                .replace("$report", "careplan.html")
                .replace("$Folder", "exported");

        assertThat(file).matches("[\\x20-\\x7E\\n]+").contains("$Folder.EndsWith('\\')");
        // A parameter that is demanded would be asked for, where nobody answers.
        assertThat(file)
                .contains("if (-not $Folder) { Write-Output 'Usage: check.ps1 FOLDER'; exit 2 }")
                .doesNotContain("Mandatory");
        assertThat(file.lines()).last().isEqualTo("exit $result");
        assertThat(command).doesNotContain("$");
        sh(BROKEN, "./export-month.sh exported");
        assertThat(sh(BROKEN, command).exitCode()).isOne();
        assertThat(work.resolve("careplan.html")).exists();
    }

    private static List<String> labels(String text, String pattern) {
        List<String> labels = new ArrayList<>();
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult each) -> each.group(1))
                .forEach(labels::add);
        return labels;
    }
}
