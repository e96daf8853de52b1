package io.github.careplansdk.csv.validate;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the conformance kit out of the cases of each code and the clean units, and holds the stored one to them. With {@code
 * -Dconformance.update=true} it stores it.
 */
class ConformanceCasesTest {
    private static final String COMMAND = "mvn -q -pl careplan-sdk-csv -am test -Dtest=ConformanceCasesTest"
            + " \"-Dconformance.update=true\" \"-Dsurefire.failIfNoSpecifiedTests=false\"";
    private static final Path KIT = Path.of(System.getProperty("basedir", "."), "..", "examples", "conformance");

    @TempDir
    private Path temp;

    /** A case before it is written. */
    private record Draft(String name, String title, String about, TestBulk bulk) {}

    private static List<Draft> drafts() {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        new TreeMap<>(CleanUnitsTest.UNITS).forEach((title, unit) -> {
            String name = "GOOD/" + title.replace(' ', '-');
            drafts.put(name, new Draft(name, title.substring(3), "", unit.get()));
        });
        Map<String, Integer> numbers = new HashMap<>();
        ProblemCodeTest.cases().filter(each -> each.bulk().isUsual()).forEach(each -> {
            String kind = each.code() + (each.triggers() ? "/found-" : "/clean-");
            String name = kind + numbers.merge(kind, 1, Integer::sum);
            drafts.put(name, new Draft(name, each.title(), each.code().name(), each.bulk()));
        });
        return List.copyOf(drafts.values());
    }

    /** The files of the kit, by their paths in it. */
    private Map<String, byte[]> made() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Draft draft : drafts()) {
            draft.bulk().files().forEach((path, bytes) -> files.put(draft.name() + "/bulk/" + path, bytes));
            Path folder = Files.createDirectories(temp.resolve(draft.name()));
            files.put(
                    draft.name() + "/expected.json",
                    expected(draft, draft.bulk().validate(folder)));
        }
        return files;
    }

    /** As the validator reports it, which {@link ProblemCodeTest} holds to what the case declares. */
    private static byte[] expected(Draft draft, ValidationReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonOutput.write(
                out,
                new Expected(
                        draft.title(),
                        draft.about(),
                        draft.bulk().day().toString(),
                        Policy.DEFAULT.judge(report).verdict().id(),
                        report.problems().stream().map(ExpectedProblem::of).toList()));
        return out.toByteArray();
    }

    private record Expected(String title, String about, String date, String verdict, List<ExpectedProblem> problems) {}

    private record ExpectedProblem(
            String code,
            String file,
            @JsonInclude(NON_DEFAULT) long line,
            @JsonInclude(NON_DEFAULT) long row,
            @JsonInclude(NON_DEFAULT) int column,
            String columnName) {
        static ExpectedProblem of(Problem problem) {
            assertThat(problem.count()).as("each finding by itself").isOne();
            Location place = problem.location();
            return new ExpectedProblem(
                    problem.code().name(),
                    place.file(),
                    place.line(),
                    place.row(),
                    place.column(),
                    place.columnNameEn());
        }
    }

    private static Map<String, byte[]> stored() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(KIT)) {
            try (Stream<Path> all = Files.walk(KIT)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(KIT.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static void store(Map<String, byte[]> files) throws IOException {
        if (Files.isDirectory(KIT)) {
            try (Stream<Path> old = Files.walk(KIT)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = KIT.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.write(place, file.getValue());
        }
    }

    @Test
    void storedCasesAreWhatTheDeclarationsMake() throws IOException {
        Map<String, byte[]> made = made();
        if (Boolean.getBoolean("conformance.update")) {
            store(made);
        }
        Map<String, byte[]> stored = stored();

        String stale = "examples/conformance is stale. Make it again with: " + COMMAND;
        assertThat(stored.keySet()).as(stale).isEqualTo(made.keySet());
        made.forEach((path, bytes) ->
                assertThat(stored.get(path)).as("%s: %s", path, stale).isEqualTo(bytes));
    }

    @Test
    void everyProblemOfFilesHasCasesThatTriggerItAndSomeThatDoNot() {
        Map<ProblemCode, Set<Boolean>> triggers = new EnumMap<>(ProblemCode.class);
        ProblemCodeTest.cases()
                .filter(each -> each.bulk().isUsual())
                .forEach(each -> triggers.computeIfAbsent(each.code(), code -> new HashSet<>())
                        .add(each.triggers()));

        assertThat(triggers.keySet())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        ProblemCode.RULE_FAILED,
                        ProblemCode.ARCHIVE_DAMAGED,
                        ProblemCode.FILE_UNREADABLE,
                        ProblemCode.SERVICE_CODE_NOT_IN_MASTER,
                        ProblemCode.UNITS_NOT_OF_CODE)));
        assertThat(triggers.values()).allMatch(Set.of(true, false)::equals);
    }

    @Test
    void everyKindIsInAGoodCase() {
        Set<FileKind> kinds = CleanUnitsTest.UNITS.values().stream()
                .map(Supplier::get)
                .flatMap(bulk -> bulk.files().keySet().stream())
                .map(name -> Standard.published().kindAtFrontOf(name).orElseThrow())
                .collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(Set.copyOf(Standard.published().kinds()));
    }
}
