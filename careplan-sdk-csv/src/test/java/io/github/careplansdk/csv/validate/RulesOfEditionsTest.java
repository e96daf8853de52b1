package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.problem.ProblemCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.internal.RuleSet;
import io.github.careplansdk.csv.validate.internal.rule.CheckContext;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that an edition has no columns for is not run, and the report says so: it never goes away in silence. */
class RulesOfEditionsTest {
    @TempDir
    private Path folder;

    /** The codes that cannot be found in files of an edition, by their kinds. */
    private static Map<String, List<String>> dropped(Layouts layouts, Edition edition) {
        Map<String, List<String>> dropped = new TreeMap<>();
        for (FileKind kind : edition.kinds()) {
            if (!kind.isImage()) {
                Findings findings = new Findings(kind.name(), 1, false, (codes, file, cause) -> {});
                RuleSet.STANDARD.of(layouts.of(kind, edition), file(layouts, kind), findings);
                List<String> codes = findings.notRun().stream()
                        .filter(notRun -> notRun.reason() == SkipReason.COLUMN_NOT_IN_EDITION)
                        .map(NotRun::rule)
                        .toList();
                if (!codes.isEmpty()) {
                    dropped.put(kind.name(), codes);
                }
            }
        }
        return dropped;
    }

    private static FileContext file(Layouts layouts, FileKind kind) {
        return new FileContext(
                kind.name(),
                kind,
                Optional.empty(),
                new CheckContext(
                        layouts,
                        BenefitLimits.published(),
                        EditionEnds.published(),
                        Optional.of(MasterData.none()),
                        LocalDate.of(2026, 4, 1),
                        Limits.DEFAULT));
    }

    @Test
    void theNewestEditionHasColumnsForAllRules() {
        assertThat(dropped(Layouts.published(), Standard.published().newest())).isEmpty();
    }

    /** The codes of rented equipment came with the fourth edition. */
    @Test
    void theThirdEditionLacksTheColumnsOfOneRule() {
        Edition third = Standard.published().edition(Standard.THIRD).orElseThrow();
        List<String> equipment = List.of("EQUIPMENT_CODE_MISSING", "EQUIPMENT_CODE_BOTH");
        assertThat(dropped(Layouts.published(), third))
                .isEqualTo(Map.of("UPPLAN", equipment, "UPJSK", equipment, "UPSIKYU", equipment));
    }

    @Test
    void aRuleWhoseColumnADraftRemovesIsNamedInTheReport() throws IOException {
        Edition draft = Standard.published()
                .newest()
                .next("202704", "9.9", YearMonth.of(2027, 4))
                .build();
        Layouts layouts = Layouts.published()
                .with(draft)
                .withChange("202704", FileKind.UPSIKYU, "managedUnits", ColumnChange.removal())
                .withChange("202704", FileKind.UPSIKYU, "discountedUnits", ColumnChange.removal())
                .withChange("202704", FileKind.UPPLAN, "taisCode", ColumnChange.removal());

        assertThat(dropped(layouts, draft))
                .containsEntry("UPPLAN", List.of("EQUIPMENT_CODE_MISSING", "EQUIPMENT_CODE_BOTH"))
                .containsKey("UPSIKYU");

        String name = "UPSIKYU_202704_9970100011_43_9970100037_11_20270325101000.CSV";
        Files.writeString(
                folder.resolve(name),
                "202704"
                        + ","
                                .repeat(layouts.of(FileKind.UPSIKYU, draft)
                                                .columns()
                                                .size()
                                        - 1) + "\r\n",
                StandardCharsets.US_ASCII);
        assertThat(Validator.builder().layouts(layouts).build().validate(folder).notRun())
                .filteredOn(notRun -> notRun.reason() == SkipReason.COLUMN_NOT_IN_EDITION)
                .allMatch(notRun -> List.of("managedUnits", "discountedUnits").contains(notRun.column()))
                .allMatch(notRun -> notRun.file().equals(name))
                .extracting(NotRun::rule)
                .contains(
                        TOTAL_ROW_VALUE.name(),
                        GRAND_TOTAL_DIFFERS.name(),
                        OVER_BENEFIT_LIMIT.name(),
                        COUNT_DIFFERS.name())
                .doesNotContain(TOTAL_ROW_PROVIDER.name());
    }
}
