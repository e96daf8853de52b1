package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import static io.github.careplansdk.core.kind.FileKind.UPJSK;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.validate.EditionEnds;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** The mistakes of some layers, each made in a good unit. */
abstract class LayerMistakes {
    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    static final String OTHER_OFFICE = "9900000999";

    final YearMonth month;
    final CleanUnits clean;
    private final Map<ProblemCode, Mistake> all = new EnumMap<>(ProblemCode.class);

    LayerMistakes(YearMonth month, CleanUnits clean) {
        this.month = month;
        this.clean = clean;
    }

    /** Returns the mistakes, by their problem. */
    final Map<ProblemCode, Mistake> all() {
        return all;
    }

    final void add(ProblemCode code, String what, Supplier<BrokenBulk> bulk) {
        all.put(code, new Mistake(what, bulk));
    }

    /** Where the month after is past the end of an edition that a row of results names, that is found too. */
    final BrokenBulk endsToo(BrokenBulk bulk, String csvVersion, int row) {
        boolean over = EditionEnds.published()
                .end(csvVersion)
                .filter(end -> end.isOver(month.plusMonths(1).atDay(1)))
                .isPresent();
        return over ? bulk.finds(ProblemCode.EDITION_ENDS, UPJSK, row, "csvVersion") : bulk;
    }

    /** Adds a value in the first row of results, which is told of that cell. */
    final void addCell(ProblemCode code, String what, String column, String value) {
        addCell(code, what, clean::results, UPJSK, column, value);
    }

    /** Adds a value in the first row of a file, which is told of that cell. */
    final void addCell(
            ProblemCode code, String what, Supplier<BrokenBulk> unit, FileKind kind, String column, String value) {
        add(code, what, () -> unit.get().set(kind, 1, column, value).finds(code, kind, 1, column));
    }
}
