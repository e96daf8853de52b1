package io.github.careplansdk.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.validate.Validator;
import io.github.careplansdk.examples.StoredFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleMonthBrokenTest {
    @Test
    void theStoredFilesAreThoseTheProgramMakes(@TempDir Path temp) throws IOException {
        Path folder = temp.resolve("month");
        Path table = temp.resolve("table.md");
        SampleMonthBroken.main(new String[] {folder.toString(), table.toString()});

        Map<String, byte[]> stored = StoredFiles.in(StoredFiles.SAMPLE_MONTH_BROKEN);
        Map<String, byte[]> made = StoredFiles.in(folder);
        assertThat(stored).as("run SampleMonthBroken again").containsOnlyKeys(made.keySet());
        made.forEach((path, bytes) -> assertThat(stored.get(path)).as(path).isEqualTo(bytes));
        assertThat(Files.readString(StoredFiles.MISTAKES, StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(Files.readString(table, StandardCharsets.UTF_8));
    }

    @Test
    void thereAreTwentyMistakes() {
        assertThat(SampleMonthBroken.mistakes()).hasSize(20);
    }

    @Test
    void whatIsFoundIsWhatTheTableSays() throws IOException {
        ValidationReport report = Validator.create().validate(StoredFiles.SAMPLE_MONTH_BROKEN);

        List<String> expected = SampleMonthBroken.mistakes().stream()
                .flatMap(mistake -> mistake.findings().stream())
                .flatMap(SampleMonthBrokenTest::eachRow)
                .toList();
        assertThat(report.problems())
                .allMatch(problem -> problem.count() == 1)
                .extracting(SampleMonthBrokenTest::described)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Policy.DEFAULT.judge(report).verdict()).isEqualTo(Verdict.FAIL);
    }

    /** A mistake that hides another would show as one that is found only once the other is corrected. */
    @Test
    void everyMistakeIsFoundOnItsOwn(@TempDir Path temp) throws IOException {
        List<Mistake> mistakes = SampleMonthBroken.mistakes();
        for (int i = 0; i < mistakes.size(); i++) {
            SampleFolder month = SampleMonth.folder();
            mistakes.get(i).change().accept(month);
            Path folder = temp.resolve("mistake-" + (i + 1));
            month.writeTo(folder);

            assertThat(Validator.create().validate(folder).problems())
                    .as(mistakes.get(i).english())
                    .extracting(SampleMonthBrokenTest::described)
                    .containsExactlyInAnyOrderElementsOf(mistakes.get(i).findings().stream()
                            .flatMap(SampleMonthBrokenTest::eachRow)
                            .toList());
        }
    }

    private static Stream<String> eachRow(Mistake.Finding finding) {
        return IntStream.rangeClosed(finding.firstRow(), finding.lastRow())
                .mapToObj(row -> finding.code() + " " + finding.file() + " row " + row + " " + finding.column());
    }

    private static String described(Problem problem) {
        Location location = problem.location();
        return problem.code() + " " + location.file() + " row " + location.row() + " " + location.columnNameEn();
    }
}
