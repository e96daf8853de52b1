package io.github.careplansdk.csv.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.upgrade.UpgradeReport;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradeChange;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where names change their form, rows still name their image. */
class UpgradedImageTest {
    private static final Path BASIC_INFORMATION =
            Path.of(System.getProperty("basedir", "."), "..", "examples", "sample-month", "1-basic-information");
    private static final String INFO = "UPKIHON_20260302101500_46_9900100024_43_9970100011.CSV";
    private static final String IMAGE = "UPKIHON_IMAGE_20260302101500_46_9900100024_43_9970100011_0001.jpg";

    @TempDir
    private Path temp;

    @Test
    void rowsNameTheImageByItsNewName() throws IOException {
        UpgradeReport report = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE)
                .withLayouts(NextEdition.LAYOUTS)
                .run(BASIC_INFORMATION, temp.resolve("after"));

        assertThat(temp.resolve("after").resolve(IMAGE)).exists();
        assertThat(report.left().problems())
                .extracting(Problem::code)
                .doesNotContain(ProblemCode.IMAGE_MISSING, ProblemCode.IMAGE_UNNAMED);
        try (Rows<BasicInfo> rows =
                CarePlanCsv.read(temp.resolve("after").resolve(INFO), BasicInfo.class, NextEdition.LAYOUTS)) {
            assertThat(rows.records().map(BasicInfo::familyImageFileName)).contains(IMAGE);
        }
        assertThat(report.files().stream()
                        .filter(file -> file.target().filter(INFO::equals).isPresent())
                        .flatMap(file -> file.changes().stream())
                        .filter(change -> change.what() == UpgradeChange.What.IMAGE_NAME))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.rows()).isEqualTo(1);
                    assertThat(change.text(Language.JA)).contains("画像の新しいファイル名");
                    assertThat(change.text(Language.EN)).contains("the image's new file name");
                });
    }
}
