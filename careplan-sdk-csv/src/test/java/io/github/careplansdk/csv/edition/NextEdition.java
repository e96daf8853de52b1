package io.github.careplansdk.csv.edition;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.FileNameForm;
import io.github.careplansdk.core.kind.FileNameForm.Part;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.model.Layouts;
import java.time.YearMonth;
import java.util.List;

/**
 * An invented edition after the newest published one, which has everything different that an edition can have: a column that is
 * gone, one that moved, one with another name, one that is longer, one of another type, one that became mandatory, a kind and a
 * unit more, a code fewer and one more, and other file names. It has nothing to do with what the ministry announces.
 */
final class NextEdition {
    static final String VERSION = "202704";
    static final YearMonth FROM = YearMonth.of(2027, 4);
    static final FileKind MONITORING =
            FileKind.csv("UPMONI", "モニタリング記録", "Monitoring", FileKind.Direction.PLAN, FileKind.MonthInName.NONE);
    static final UnitType MONITORING_UNIT =
            UnitType.of("MONITORING", 12, "モニタリング", "Monitoring", List.of(MONITORING), List.of());

    /** The serial stands in front, and sender and receiver behind it. */
    static final Edition EDITION = Standard.published()
            .newest()
            .next(VERSION, "9.9", FROM)
            .nameForm(FileNameForm.of(
                    Part.SERIAL,
                    Part.MONTH,
                    Part.SENDER_TYPE,
                    Part.SENDER,
                    Part.RECEIVER_TYPE,
                    Part.RECEIVER,
                    Part.BRANCH))
            .families(UnitFamily.of(MONITORING, List.of(), "insurerNumber", "insuredNumber", "visitDate"))
            .units(MONITORING_UNIT)
            .build();

    static final Layouts LAYOUTS = withTable6Changes(
            FileKind.UPJSK,
            withTable6Changes(
                    FileKind.UPPLAN,
                    Layouts.published()
                            .with(EDITION)
                            .withRecord(MONITORING, Monitoring.class)
                            .withChange(
                                    VERSION, FileKind.UPHOSOKU, "careLevel", ColumnChange.NONE.withoutCodes("06"))));

    private NextEdition() {}

    private static Layouts withTable6Changes(FileKind kind, Layouts layouts) {
        return layouts.withChange(VERSION, kind, "careManagerName", ColumnChange.removal())
                .withChange(VERSION, kind, "serviceCode", ColumnChange.NONE.withNumber(4))
                .withChange(VERSION, kind, "units", ColumnChange.NONE.withName("単位数（割引後）"))
                .withChange(VERSION, kind, "satelliteNumber", ColumnChange.NONE.withMax(4))
                .withChange(VERSION, kind, "identifier", ColumnChange.NONE.withType(CellType.CHARS))
                .withChange(VERSION, kind, "providerName", ColumnChange.NONE.withNeed(Need.REQUIRED));
    }
}
