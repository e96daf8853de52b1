package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UP1KYO;
import static io.github.careplansdk.core.kind.FileKind.UP2KYO;
import static io.github.careplansdk.core.kind.FileKind.UP3KYO;
import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.ValidationReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clean files stay clean: no finding of any severity, and nothing left unchecked. */
class CleanUnitsTest {
    @TempDir
    Path folder;

    static Stream<String> units() {
        return UNITS.keySet().stream().sorted();
    }

    static final Map<String, Supplier<TestBulk>> UNITS = Map.ofEntries(
            Map.entry("01 care plan", CleanUnits::carePlan),
            Map.entry("02 monthly plan", CleanUnits::plan),
            Map.entry("03 deletion of a care plan", () -> CleanUnits.deletion(FileKind.DLT1KYO)),
            Map.entry("04 deletion of a monthly plan", () -> CleanUnits.deletion(FileKind.DLTPLAN)),
            Map.entry("05 results", CleanUnits::results),
            Map.entry("05 results of a rental", CleanUnits::rental),
            Map.entry("06 deletion of results", () -> CleanUnits.deletion(FileKind.DLTJSK)),
            Map.entry("07 basic information", CleanUnits::basicInfo),
            Map.entry("08 preventive plan with basic information", CleanUnits::preventivePlanWithBasicInfo),
            Map.entry("09 preventive plan", CleanUnits::preventivePlan),
            Map.entry("10 deletion of basic information", () -> CleanUnits.deletion(FileKind.DLTKIHON)),
            Map.entry("11 deletion of a preventive plan", () -> CleanUnits.deletion(FileKind.DLTYOBO)));

    @Test
    void nothingButTheNameIsFoundInVersion3() {
        TestBulk bulk = CleanUnits.plan()
                .renameAll("202604", "202301")
                .renameAll(CleanUnits.SERIAL, "20221220101500")
                .setAll(UPPLAN, "createdDate", "20221218", "serviceMonth", "202301", "serviceDate", "20230131")
                .setAll(UPSIKYU, "createdDate", "20221218", "serviceMonth", "202301")
                .setAll(UPHOSOKU, "serviceMonth", "202301")
                .toVersion3();

        assertThat(bulk.findings(folder))
                .containsExactlyInAnyOrder(
                        "FILE_NAME_VERSION3 UPPLAN", "FILE_NAME_VERSION3 UPSIKYU", "FILE_NAME_VERSION3 UPHOSOKU");
    }

    @Test
    void carePlanOfVersion3HasNoTable3() {
        TestBulk bulk = CleanUnits.carePlan()
                .without(UP3KYO)
                .renameAll(CleanUnits.SERIAL, "20230320101500")
                .setAll(UP1KYO, "createdDate", "20230318", "carePlanDate", "20230318", "firstCarePlanDate", "20220401")
                .setAll(UP2KYO, "createdDate", "20230318", "carePlanDate", "20230318")
                .setAll(UPHOSOKU, "carePlanDate", "20230318")
                .toVersion3();

        assertThat(bulk.findings(folder))
                .containsExactlyInAnyOrder(
                        "FILE_NAME_VERSION3 UP1KYO", "FILE_NAME_VERSION3 UP2KYO", "FILE_NAME_VERSION3 UPHOSOKU");
    }

    @ParameterizedTest
    @MethodSource("units")
    void nothingIsFound(String unit) {
        TestBulk bulk = UNITS.get(unit).get();
        ValidationReport report = bulk.validate(folder);

        assertThat(Found.in(report, bulk)).isEmpty();
        assertThat(report.units()).hasSize(1);
        assertThat(report.files()).hasSameSizeAs(bulk.files().keySet());
        assertThat(report.notRun())
                .allSatisfy(notRun -> assertThat(notRun.file()).endsWith(".jpg"));
    }
}
