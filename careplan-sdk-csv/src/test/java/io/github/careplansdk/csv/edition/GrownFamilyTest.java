package io.github.careplansdk.csv.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.exchange.Change;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.export.BulkFolder;
import io.github.careplansdk.csv.export.Exporter;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.model.BasicInfoDeletion;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.PreventivePlanDeletion;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whichever record holds a row, its key is its family's: a part that an edition adds to a published family is found by its
 * lead's key, and a deletion in a published form deletes in a new family.
 */
class GrownFamilyTest {
    private static final Office CARE = new Office(new OfficeNumber("9970100011"), ServiceType.CARE_MANAGEMENT);
    private static final Office HELP = new Office(new OfficeNumber("9970100037"), ServiceType.HOME_VISIT_CARE);
    private static final InsurerNumber INSURER = new InsurerNumber("990010");
    private static final InsuredNumber INSURED = new InsuredNumber("0000990011");
    private static final User USER = new User(INSURER, INSURED);
    private static final LocalDate DATE = LocalDate.of(2027, 4, 20);
    private static final FileKind DELETION = FileKind.csv(
            "DLTMONI", "モニタリング記録_削除", "Monitoring, deletion", FileKind.Direction.PLAN, FileKind.MonthInName.NONE);
    /** A kind of its own, held by a record of the library. */
    private static final FileKind LEAD =
            FileKind.csv("UPLEAD", "記録", "Record", FileKind.Direction.PLAN, FileKind.MonthInName.NONE);

    private static final UnitType DELETION_UNIT =
            UnitType.of("LEAD_DELETION", 13, "親の削除", "Lead, deletion", List.of(DELETION), List.of());

    @TempDir
    private Path temp;

    private List<Change> changes(
            Edition edition, Layouts layouts, UnitType type, Map<FileKind, ? extends List<? extends Record>> tables)
            throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2027-05-10T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
        Validator validator = Validator.builder().layouts(layouts).clock(clock).build();
        Exporter exporter = Exporter.of(CARE, Serials.after(Optional.empty(), clock), List.of(HELP))
                .withLayouts(layouts)
                .withEdition(edition);
        BulkFolder.of(temp.resolve("out"), validator)
                .write(exporter.unit(type, Optional.empty(), tables, HELP.number())
                        .units());
        IncomingUnit unit =
                Importer.of(validator).read(temp.resolve("out")).units().get(0);
        assertThat(unit.report().problems()).isEmpty();
        return unit.changes();
    }

    @Test
    void aDeletionInAPublishedFormDeletesInTheNewFamily() throws IOException {
        Edition edition = NextEdition.EDITION
                .next("202805", "9.10", YearMonth.of(2027, 5))
                .families(UnitFamily.of(LEAD, List.of(), "insurerNumber", "insuredNumber", "consultationDate")
                        .deletedBy(DELETION))
                .units(UnitType.of("LEAD", 12, "親", "Lead", List.of(LEAD), List.of()), DELETION_UNIT)
                .build();
        Layouts layouts = NextEdition.LAYOUTS
                .with(edition)
                .withRecord(LEAD, BasicInfoDeletion.class)
                .withRecord(DELETION, BasicInfoDeletion.class);

        assertThat(changes(edition, layouts, DELETION_UNIT, Map.of(DELETION, List.of(deletion()))))
                .containsExactly(new Change.Delete(
                        List.of(LEAD), new Key.OfFamily(LEAD, USER, Map.of("consultationDate", "20270420"))));
    }

    @Test
    void anAddedPartIsFoundByTheKeyOfAPublishedLead() throws IOException {
        FileKind part =
                FileKind.csv("UPPART", "添付記録", "Part", FileKind.Direction.PREVENTIVE, FileKind.MonthInName.NONE);
        UnitType type =
                UnitType.of("PREVENTIVE_PLAN", 9, "計画書", "Preventive plan", List.of(FileKind.UPYOBO, part), List.of());
        Edition edition = NextEdition.EDITION
                .next("202805", "9.10", YearMonth.of(2027, 5))
                .families(UnitFamily.of(
                                FileKind.UPYOBO,
                                List.of(part, FileKind.UPYOBO_SUB),
                                "insurerNumber",
                                "insuredNumber",
                                "planDate")
                        .deletedBy(FileKind.DLTYOBO, FileKind.UPYOBO, part))
                .units(type)
                .build();
        Layouts layouts = NextEdition.LAYOUTS
                .with(edition)
                .withRecord(FileKind.UPYOBO, PreventivePlanDeletion.class)
                .withRecord(part, PlanNote.class);
        Record plan = PreventivePlanDeletion.builder()
                .insurerNumber(INSURER)
                .insuredNumber(INSURED)
                .planDate(DATE)
                .build();
        PlanNote note = new PlanNote(YearMonth.of(2028, 5), INSURER, INSURED, DATE, "所見");

        assertThat(changes(edition, layouts, type, Map.of(FileKind.UPYOBO, List.of(plan), part, List.of(note))))
                .contains(new Change.Replace(part, new Key.PreventivePlan(USER, DATE), List.of(note)));
    }

    /** A row of a part that an edition adds to the preventive plan. */
    public record PlanNote(
            @Cell(name = "CSVバージョン", type = CellType.VERSION, max = 6, need = Need.REQUIRED)
            YearMonth csvVersion,

            @Cell(name = "保険者番号", type = CellType.DIGITS, max = 6, need = Need.REQUIRED, key = true)
            InsurerNumber insurerNumber,

            @Cell(name = "被保険者番号", type = CellType.INSURED, max = 10, need = Need.REQUIRED, key = true)
            InsuredNumber insuredNumber,

            @Cell(name = "計画作成日", type = CellType.DATE, max = 8, need = Need.REQUIRED, key = true)
            LocalDate planDate,

            @Cell(name = "所見", type = CellType.TEXT) String remarks) {}

    private static Record deletion() {
        return BasicInfoDeletion.builder()
                .insurerNumber(INSURER)
                .insuredNumber(INSURED)
                .consultationDate(DATE)
                .build();
    }
}
