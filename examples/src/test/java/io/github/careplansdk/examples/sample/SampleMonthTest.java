package io.github.careplansdk.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import io.github.careplansdk.csv.validate.Validator;
import io.github.careplansdk.examples.StoredFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleMonthTest {
    @Test
    void theStoredFilesAreThoseTheProgramMakes(@TempDir Path folder) throws IOException {
        SampleMonth.main(new String[] {folder.toString()});

        Map<String, byte[]> stored = StoredFiles.in(StoredFiles.SAMPLE_MONTH);
        Map<String, byte[]> made = StoredFiles.in(folder);
        assertThat(stored).as("run SampleMonth again").containsOnlyKeys(made.keySet());
        made.forEach((path, bytes) -> assertThat(stored.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void everyKindIsThere() throws IOException {
        assertThat(names().stream().map(FileName::kind))
                .containsAll(Standard.published().kinds());
    }

    @Test
    void everyUnitIsThere() throws IOException {
        Bulk bulk = Bulk.of(
                names().stream().map(name -> new UnitFile(name, name.text())).toList());
        assertThat(bulk.units()).allMatch(TransmissionUnit::isComplete);
        assertThat(bulk.units().stream().map(TransmissionUnit::type).flatMap(Optional::stream))
                .containsAll(Standard.published().newest().units());
    }

    @Test
    void nothingIsFound() throws IOException {
        ValidationReport report = Validator.create().validate(StoredFiles.SAMPLE_MONTH);

        assertThat(report.problems()).isEmpty();
        assertThat(report.files())
                .hasSize(StoredFiles.in(StoredFiles.SAMPLE_MONTH).size());
        assertThat(Policy.DEFAULT.failOn(Severity.INFO).judge(report).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void nothingIsFoundInAnyFolderOnItsOwn() throws IOException {
        for (String folder : List.of(
                SampleMonth.BASIC_INFORMATION,
                SampleMonth.PLANS,
                SampleMonth.RESULTS_HOME_HELP,
                SampleMonth.RESULTS_DAY_CARE,
                SampleMonth.RESULTS_PASSED_ON)) {
            Path path = StoredFiles.SAMPLE_MONTH.resolve(folder);
            assertThat(Validator.create().validate(path).problems()).as(folder).isEmpty();
        }
    }

    /** The names of the standard; those of the attachments are left out. */
    private static List<FileName> names() throws IOException {
        return StoredFiles.in(StoredFiles.SAMPLE_MONTH).keySet().stream()
                .map(path -> FileName.parse(path.substring(path.lastIndexOf('/') + 1)))
                .map(parsed -> parsed.name())
                .flatMap(Optional::stream)
                .toList();
    }
}
