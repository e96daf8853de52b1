package io.github.careplansdk.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No code without its words, and no words without their code. */
class MessagesTest {
    /** What is about the program that checks, and where files lie: the same is to be done by everybody. */
    private static final Set<ProblemCode> OF_THE_CHECKER = EnumSet.of(
            ProblemCode.RULE_FAILED,
            ProblemCode.INPUT_LIMIT_EXCEEDED,
            ProblemCode.ARCHIVE_DAMAGED,
            ProblemCode.FILE_UNREADABLE,
            ProblemCode.NOTHING_TO_CHECK);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> AUDIENCES = Set.of("exporter", "receiver");
    private static final Pattern WORD_ARGUMENT = Pattern.compile("\"@([A-Za-z0-9]+)\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasItsWords(Language language) {
        Messages messages = Messages.in(language);
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(messages.meaning(code)).as("%s", code).isNotBlank();
            assertThat(messages.hint(code)).as("%s.todo", code).isNotBlank();
            assertThat(messages.section(code)).as("%s.section", code).isNotBlank();
            assertThat(messages.official(code)).as("%s, official", code).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void messagesSayTheDeclaredParametersAndNoOthers(Language language) {
        Messages messages = Messages.in(language);
        for (ProblemCode code : ProblemCode.values()) {
            Set<String> said = placeholders(messages.meaning(code));
            said.addAll(placeholders(messages.hint(code)));
            Set<String> all = new TreeSet<>();
            for (int i = 0; i < code.parameters().size(); i++) {
                String parameter = code.parameters().get(i);
                if (code.isOptional(i)) {
                    assertThat(placeholders(text(language, code + "." + parameter)))
                            .as("%s.%s", code, parameter)
                            .contains(parameter);
                } else {
                    all.add(parameter);
                }
            }
            assertThat(said).as("%s", code).isEqualTo(all);
            assertThat(placeholders(messages.section(code)))
                    .as("%s.section", code)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void layersSeveritiesVerdictsAndReasonsHaveWords(Language language) {
        Messages messages = Messages.in(language);
        for (Layer layer : Layer.values()) {
            assertThat(messages.layer(layer)).isNotBlank();
        }
        for (Severity severity : Severity.values()) {
            assertThat(messages.severity(severity)).isNotBlank();
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(messages.verdict(verdict)).isNotBlank();
        }
        for (SkipReason reason : SkipReason.values()) {
            assertThat(messages.reason(reason)).isNotBlank();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Language.JA)).isEqualTo(keys(Language.EN));
    }

    @Test
    void noKeyIsLeftOver() {
        Set<String> known = new TreeSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            Collections.addAll(known, code.name(), code + ".todo", code + ".section");
        }
        for (Layer layer : Layer.values()) {
            known.add("layer." + layer.id());
        }
        for (Severity severity : Severity.values()) {
            known.add("severity." + severity.name().toLowerCase(Locale.ROOT));
        }
        for (Verdict verdict : Verdict.values()) {
            known.add("verdict." + verdict.id());
        }
        for (SkipReason reason : SkipReason.values()) {
            known.add("skip." + reason);
        }
        Collections.addAll(known, "official.none", "official.notApplicable", "section.custom");
        Collections.addAll(known, "place.line", "place.row", "place.column", "place.and");
        assertThat(keys(Language.JA)).containsAll(known);
        Set<String> rest = keys(Language.JA);
        rest.removeAll(known);
        rest.removeIf(key -> key.startsWith("todo.") && AUDIENCES.contains(key.split("\\.")[1]));
        rest.removeIf(key -> key.contains(".todo.") && AUDIENCES.contains(key.substring(key.lastIndexOf('.') + 1)));
        // What is left are the words for @arguments and ?arguments, of codes that take arguments.
        assertThat(rest).allSatisfy(key -> {
            ProblemCode code =
                    ProblemCode.of(key.substring(0, key.indexOf('.'))).orElseThrow();
            assertThat(code.parameters()).isNotEmpty();
        });
    }

    @Nested
    class Audiences {
        @ParameterizedTest
        @EnumSource(Language.class)
        void aReceiverIsNeverToldToChangeFilesNorToProgram(Language language) {
            Messages messages = Messages.in(language).to(Audience.RECEIVER);
            for (ProblemCode code : ProblemCode.values()) {
                if (OF_THE_CHECKER.contains(code)) {
                    assertThat(messages.hint(code)).as("%s", code).isEqualTo(forProgrammers(language, code));
                } else {
                    assertThat(messages.hint(code)).as("%s", code).isNotEqualTo(forProgrammers(language, code));
                }
            }
            assertThat(Messages.in(Language.EN).to(Audience.RECEIVER).hint(ProblemCode.LINE_END_NOT_CRLF))
                    .startsWith("The file can be imported.");
            assertThat(Messages.in(Language.EN).to(Audience.RECEIVER).hint(ProblemCode.NOT_DATE))
                    .contains("Ask the sender");
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void hintsForThemTakeTheParametersOfTheirCode(Language language) {
            keys(language).stream()
                    .filter(key -> AUDIENCES.contains(key.substring(key.lastIndexOf('.') + 1)))
                    .forEach(key -> {
                        List<String> parameters = ProblemCode.of(key.substring(0, key.indexOf('.')))
                                .map(ProblemCode::parameters)
                                .orElse(List.of());
                        assertThat(placeholders(text(language, key))).as(key).isSubsetOf(parameters);
                    });
        }

        @Test
        void anExporterIsSentToTheCareSoftware() {
            Messages messages = Messages.in(Language.EN).to(Audience.EXPORTER);
            assertThat(messages.hint(ProblemCode.NOT_MS932))
                    .startsWith("Export again,")
                    .doesNotContain("cp932");
            assertThat(messages.hint(ProblemCode.PERIOD_ORDER)).contains("Check the entry in the care software");
            assertThat(messages.hint(Problem.of(ProblemCode.TOO_LONG, Location.ofFile("a.CSV"), 3, 4)))
                    .contains("at most 3 characters in the care software");
        }

        @Test
        void aProgrammerIsWhomHintsAreForUnlessSaidOtherwise() {
            Messages messages = Messages.in(Language.EN);
            for (ProblemCode code : ProblemCode.values()) {
                assertThat(messages.hint(code))
                        .as("%s", code)
                        .isEqualTo(messages.to(Audience.DEVELOPER).hint(code))
                        .isEqualTo(forProgrammers(Language.EN, code));
            }
        }

        private static String forProgrammers(Language language, ProblemCode code) {
            return text(language, code + ".todo");
        }
    }

    @Nested
    class OptionalArguments {
        private final Location file = Location.ofFile("a.CSV");

        @Test
        void areEmptyWhereTheyAreLeftOut() {
            Problem problem = Problem.of(ProblemCode.NOT_MS932, file, 17);
            assertThat(problem.arguments()).containsExactly("17", "");
            assertThat(Messages.in(Language.EN).message(problem)).startsWith("Bytes that are not a character");
        }

        @Test
        void haveWordsOfTheirOwnWhereTheyAreGiven() {
            Problem problem = Problem.of(ProblemCode.NOT_MS932, file, 17, "U+20BB7");
            Messages messages = Messages.in(Language.EN);
            assertThat(messages.message(problem)).contains("U+20BB7").doesNotContain("Bytes");
            assertThat(messages.hint(problem)).contains("CharacterConverter").doesNotContain("cp932");
            assertThat(messages.to(Audience.EXPORTER).hint(problem))
                    .contains("In the care software")
                    .doesNotContain("CharacterConverter");
        }
    }

    @Nested
    class WordArguments {
        @ParameterizedTest
        @EnumSource(Language.class)
        void standForWords(Language language) {
            Messages messages = Messages.in(language);
            Problem problem = Problem.of(ProblemCode.DATE_IMPLAUSIBLE, Location.ofFile("a.CSV"), "@birthInFuture");
            assertThat(messages.message(problem)).doesNotContain("@", "{", "birthInFuture");
        }

        @Test
        void usedInTheSourcesHaveWords() throws IOException {
            Set<String> words = new TreeSet<>();
            keys(Language.JA).forEach(key -> words.add(key.substring(key.indexOf('.') + 1)));
            assertThat(wordArgumentsInSources()).isSubsetOf(words);
        }

        private static List<String> wordArgumentsInSources() throws IOException {
            List<String> found = new ArrayList<>();
            Path repository = Path.of(System.getProperty("basedir", "."), "..");
            for (String module : List.of("careplan-sdk-core", "careplan-sdk-csv")) {
                try (Stream<Path> files = Files.walk(repository.resolve(module).resolve("src/main/java"))) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .filter(path -> !path.endsWith("ProblemCode.java"))
                            .toList()) {
                        Matcher matcher = WORD_ARGUMENT.matcher(Files.readString(file, StandardCharsets.UTF_8));
                        while (matcher.find()) {
                            found.add(matcher.group(1));
                        }
                    }
                }
            }
            return found;
        }
    }

    @Test
    void argumentsAreFilledInAsTheyAre() {
        Problem problem = Problem.of(ProblemCode.FILE_NAME_MONTH, Location.ofFile("a.CSV"), "{part}$1\\");
        assertThat(Messages.in(Language.EN).message(problem)).contains("\"{part}$1\\\"");
    }

    @Test
    void whatIsFilledInIsNotFilledAgain() {
        Problem problem = Problem.of(ProblemCode.FILE_NAME_PARTS, Location.ofFile("a.CSV"), "{found}", "{expected}");
        assertThat(Messages.in(Language.EN).message(problem)).contains(" is {expected}; ", " is {found}.");
    }

    @Test
    void codesOfTheCheckerAreNoBusinessOfTheOfficialClient() {
        assertThat(Messages.in(Language.JA).official(ProblemCode.RULE_FAILED)).startsWith("該当なし");
        assertThat(Messages.in(Language.EN).official(ProblemCode.INPUT_LIMIT_EXCEEDED))
                .startsWith("Not applicable");
        assertThat(Messages.in(Language.EN).official(ProblemCode.COUNT_DIFFERS)).startsWith("Nothing is shown");
    }

    @Nested
    class Places {
        private final Location cell = new Location("a.CSV", 3, 2, 10, "サービス利用日", "serviceDate");

        @Test
        void sayWhatIsKnown() {
            assertThat(Messages.in(Language.EN).place(cell))
                    .isEqualTo("a.CSV, line 3, row 2, column 10 サービス利用日 (serviceDate)");
            assertThat(Messages.in(Language.JA).place(cell))
                    .isEqualTo("a.CSV、行番号 3、データ行 2、項目 10 サービス利用日 (serviceDate)");
        }

        @Test
        void leaveOutWhatIsNot() {
            Messages messages = Messages.in(Language.EN);
            assertThat(messages.place(Location.ofBulk())).isEmpty();
            assertThat(messages.place(Location.ofFile("a.CSV"))).isEqualTo("a.CSV");
            assertThat(messages.place(Location.ofLine("a.CSV", 7))).isEqualTo("a.CSV, line 7");
            assertThat(messages.place(new Location("a.CSV", 0, 2, 4, "", ""))).isEqualTo("a.CSV, row 2, column 4");
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String text(Language language, String key) {
        return properties(language).getProperty(key);
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(properties(language).stringPropertyNames());
    }

    private static Properties properties(Language language) {
        Properties properties = new Properties();
        String resource = "messages_" + language.id() + ".properties";
        try (InputStreamReader reader =
                new InputStreamReader(Messages.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }
}
