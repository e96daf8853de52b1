package io.github.careplansdk.csv.pseudonymise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of every column of every kind somebody has thought whether it is private. */
class TreatmentTest {
    private static final Set<CellType> CODES_AND_UNITS = EnumSet.of(
            CellType.VERSION,
            CellType.MONTH,
            CellType.CODE,
            CellType.SERVICE_TYPE,
            CellType.SERVICE_CODE,
            CellType.EQUIPMENT_CODE,
            CellType.TIME,
            CellType.TIME_OR_9999,
            CellType.DAYS,
            CellType.INT,
            CellType.DECIMAL,
            CellType.FIXED);

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (FileKind kind : Layouts.published().standard().kinds()) {
            for (Edition edition : Layouts.published().editions(kind)) {
                if (!kind.isImage() && edition.isDescribed()) {
                    columns.addAll(Layouts.published().of(kind, edition).columns());
                }
            }
        }
        assertThat(columns).hasSizeGreaterThan(398);
        return columns;
    }

    private static Set<String> names(Predicate<Column> wanted) {
        return columns().stream().filter(wanted).map(Column::nameEn).collect(Collectors.toSet());
    }

    private static Predicate<Column> treated(Treatment treatment) {
        return column -> Treatment.of(column) == treatment;
    }

    @Test
    void codesUnitsAndTimesStay() {
        assertThat(columns())
                .filteredOn(column -> CODES_AND_UNITS.contains(column.type()))
                .allMatch(column -> Treatment.of(column).isKept());
    }

    @Test
    void ofAllOthersOnlyTheseStay() {
        assertThat(names(column -> Treatment.of(column).isKept() && !CODES_AND_UNITS.contains(column.type())))
                .containsExactlyInAnyOrder(
                        "serviceDate",
                        "createdDate",
                        "satelliteNumber",
                        "issueNumber",
                        "supportPlanNumber",
                        "usedServiceNumber");
    }

    @Test
    void datesOfAPersonMove() {
        assertThat(names(treated(Treatment.BIRTH))).containsExactly("birthDate");
        assertThat(names(treated(Treatment.DATE_OF_MONTH))).containsExactly("careLevelChangeDate");
        assertThat(names(treated(Treatment.DATE)))
                .containsExactlyInAnyOrder(
                        "carePlanDate",
                        "firstCarePlanDate",
                        "certificationDate",
                        "certificationStartDate",
                        "certificationEndDate",
                        "limitStartDate",
                        "limitEndDate",
                        "consultationDate",
                        "previousConsultationDate",
                        "checklistDate",
                        "consentDate",
                        "planDate",
                        "firstPlanDate");
    }

    @Test
    void numbersOfOfficesInsurersAndPersonsAreOthers() {
        assertThat(columns())
                .filteredOn(column -> column.type() == CellType.OFFICE)
                .allMatch(treated(Treatment.OFFICE));
        assertThat(names(treated(Treatment.INSURER))).containsExactly("insurerNumber");
        assertThat(names(treated(Treatment.INSURED))).containsExactly("insuredNumber");
        assertThat(names(treated(Treatment.FILE_NAME))).containsExactly("familyImageFileName");
    }
}
