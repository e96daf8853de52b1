package io.github.careplansdk.csv.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Judgement.LayerState;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.exchange.Import;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody guesses which cell is which in files of the editions whose columns are not known. */
class UndescribedEditionTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final String NAME = "UPJSK_202011_9970100037_9970100011_20201210101500.CSV";
    /** As many cells as a deletion of results has columns, so that a guess would find nothing wrong. */
    private static final String DELETION = "DLTJSK_202011_9970100037_9970100011_20201210101500.CSV";

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void createTheFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("old"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, MS932);
    }

    @ParameterizedTest
    @ValueSource(strings = {Standard.FIRST, Standard.SECOND})
    void theirRowsAreNotCheckedAndThatIsSaid(String version) throws IOException {
        write(DELETION, version + ",990010,0000990011,202011,9970100037,11\r\n".repeat(2));

        ValidationReport report = Validator.create().validate(folder);

        assertThat(report.problems())
                .filteredOn(problem -> problem.code().layer() != Layer.NAME)
                .extracting(Problem::code)
                .containsExactly(ProblemCode.EDITION_NOT_DESCRIBED);
        Judgement judgement = Policy.DEFAULT.judge(report);
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.state(report.files().get(0), Layer.LAYOUT)).isEqualTo(LayerState.FAILED);
        assertThat(report.files().get(0).skipped())
                .containsEntry(Layer.VALUE, SkipReason.EDITION_NOT_DESCRIBED)
                .containsEntry(Layer.ROW, SkipReason.EDITION_NOT_DESCRIBED)
                .containsEntry(Layer.FILE, SkipReason.EDITION_NOT_DESCRIBED)
                .containsEntry(Layer.KEYS, SkipReason.EDITION_NOT_DESCRIBED);
    }

    @Test
    void theirRowsAreNotRead() throws IOException {
        Path file = write(DELETION, "202003,990010,0000990011,202011,9970100037,11\r\n");

        try (Rows<? extends Record> rows = CarePlanCsv.read(file)) {
            assertThat(rows).isEmpty();
            assertThat(rows.problems()).extracting(Problem::code).containsExactly(ProblemCode.EDITION_NOT_DESCRIBED);
        }
    }

    @Test
    void theyAreSetAsideByTheImport() throws IOException {
        write(DELETION, "202003,990010,0000990011,202011,9970100037,11\r\n");

        Import received = Importer.create().read(folder);

        assertThat(received.units()).hasSize(1);
        assertThat(received.units().get(0).isSetAside()).isTrue();
    }

    @Test
    void theyBecomeNoJsonAndJsonBecomesNoneOfThem() throws IOException {
        write(DELETION, "202003,990010,0000990011,202011,9970100037,11\r\n");
        FolderConversion there = FolderConversion.toJson(folder, temp.resolve("json"));
        assertThat(there.isWritten()).isFalse();
        assertThat(there.unconverted()).hasSize(1);
        assertThat(there.unconverted().get(0).toString()).contains("202003");

        Path documents = Files.createDirectory(temp.resolve("documents"));
        Files.writeString(
                documents.resolve("old.json"),
                "{\"kinds\":{\"DLTJSK\":{\"fileName\":\"" + DELETION
                        + "\",\"rows\":[{\"cells\":[\"202003\",\"990010\",\"0000990011\",\"202011\",\"9970100037\",\"11\"]}]}}}");
        FolderConversion back = FolderConversion.toCsv(documents, temp.resolve("back"));
        assertThat(back.isWritten()).isFalse();
        assertThat(back.unconverted().get(0).toString()).contains("202003");
    }

    @Test
    void theyStandOnNoFormButAreNamedThere() throws IOException {
        write(NAME, "202003,990010,0000990011\r\n");

        FormRenderer.render(folder, temp.resolve("forms"));

        try (var pages = Files.list(temp.resolve("forms"))) {
            assertThat(pages.map(page -> page.getFileName().toString())).doesNotContain("user-0001.html");
        }
        assertThat(temp.resolve("forms/index.html")).content().contains("202003");
    }

    @Test
    void nothingIsUpgradedToThem() {
        Upgrade upgrade = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE);
        Edition second = Standard.published().edition(Standard.SECOND).orElseThrow();

        assertThatThrownBy(() -> upgrade.to(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("202003");
        assertThatThrownBy(() -> upgrade.to(NextEdition.EDITION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by(Layouts)");
    }

    @Test
    void theirNamesAndLayoutsAreNotMade() {
        Address address = Address.of(
                new OfficeNumber("9970100037"),
                ServiceType.HOME_VISIT_CARE,
                new OfficeNumber("9970100011"),
                ServiceType.CARE_MANAGEMENT);
        Serial serial = Serial.parse("20201210101500").orElseThrow();

        assertThatThrownBy(() -> FileName.of(FileKind.UPJSK, Optional.of(YearMonth.of(2020, 11)), address, serial))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are not known");
        assertThatThrownBy(() -> Layouts.published()
                        .of(
                                FileKind.UPJSK,
                                Standard.published().edition(Standard.FIRST).orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are not known");
    }
}
