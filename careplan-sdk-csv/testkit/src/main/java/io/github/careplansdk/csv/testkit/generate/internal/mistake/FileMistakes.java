package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import static io.github.careplansdk.core.kind.FileKind.*;
import static io.github.careplansdk.core.problem.ProblemCode.*;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.Standard;
import java.time.YearMonth;

/** Mistakes of the rows of a file against each other. */
final class FileMistakes extends LayerMistakes {
    private static final Edition NEWEST = Standard.published().newest();
    /** The CSV version of the edition before the newest. */
    private static final String EARLIER = Standard.published().editions().stream()
            .filter(edition -> edition.isDescribed() && edition.compareTo(NEWEST) < 0)
            .reduce((first, next) -> next)
            .orElseThrow()
            .csvVersion();

    FileMistakes(YearMonth month, CleanUnits clean) {
        super(month, clean);
        addFiles();
    }

    private void addFiles() {
        add(
                CSV_VERSION_UNKNOWN,
                "the month in which the edition was published",
                () -> clean.results()
                        .setAll(
                                UPJSK,
                                "csvVersion",
                                NEWEST.published().orElseThrow().format(MONTH))
                        .finds(CSV_VERSION_UNKNOWN, UPJSK, 1, "csvVersion"));
        add(CSV_VERSION_MIXED, "an earlier edition in the last row", () -> {
            BrokenBulk bulk = clean.results();
            int last = bulk.rows(UPJSK);
            return endsToo(bulk.set(UPJSK, last, "csvVersion", EARLIER), EARLIER, last)
                    .finds(CSV_VERSION_MIXED, UPJSK, last, "csvVersion");
        });
        add(
                CSV_VERSION_NOT_FOR_MONTH,
                "an earlier edition after it ended",
                () -> endsToo(clean.results().setAll(UPJSK, "csvVersion", EARLIER), EARLIER, 1)
                        .finds(CSV_VERSION_NOT_FOR_MONTH, UPJSK, 1, "csvVersion"));
        add(
                DUPLICATE_KEY,
                "a user's supplement twice",
                () -> clean.plan()
                        .copyRow(UPHOSOKU, 1, "csvVersion", NEWEST.csvVersion())
                        .finds(DUPLICATE_KEY, UPHOSOKU, 2));
        add(
                DUPLICATE_NUMBER,
                "a number of table 2 twice",
                () -> clean.carePlan()
                        .set(UP2KYO, 2, "supportNumber", "1")
                        .finds(DUPLICATE_NUMBER, UP2KYO, 2, "needNumber"));
        add(
                NUMBER_ORDER,
                "rows of table 2 out of order",
                () -> clean.carePlan()
                        .set(UP2KYO, 1, "supportNumber", "3")
                        .finds(NUMBER_ORDER, UP2KYO, 2, "needNumber"));
        add(
                DETAIL_NUMBER_SEQUENCE,
                "detail numbers 1 and 3",
                () -> clean.rentalResults().set(UPJSK, 2, "detailNumber", "3").finds(DETAIL_NUMBER_SEQUENCE, UPJSK, 1));
        add(GRAND_TOTAL_MISSING, "no grand total", () -> {
            BrokenBulk bulk = clean.plan();
            return bulk.removeRow(UPSIKYU, bulk.rows(UPSIKYU)).finds(GRAND_TOTAL_MISSING, UPSIKYU, 1);
        });
        add(SUBTOTAL_MISSING, "no subtotal of several rows", () -> {
            BrokenBulk bulk = clean.plan();
            return bulk.removeRow(UPSIKYU, bulk.rowWith(UPSIKYU, "serviceCode", "11AAAA"))
                    .finds(SUBTOTAL_MISSING, UPSIKYU, 1);
        });
        add(SUBTOTAL_DIFFERS, "a subtotal of a unit more", () -> {
            BrokenBulk bulk = clean.plan();
            int subtotal = bulk.rowWith(UPSIKYU, "serviceCode", "11AAAA");
            return bulk.add(UPSIKYU, subtotal, "serviceUnits", 1)
                    .finds(SUBTOTAL_DIFFERS, UPSIKYU, subtotal, "serviceUnits");
        });
        add(GRAND_TOTAL_DIFFERS, "a grand total of a unit more", () -> {
            BrokenBulk bulk = clean.plan();
            int total = bulk.rows(UPSIKYU);
            return bulk.add(UPSIKYU, total, "serviceUnits", 1)
                    .finds(GRAND_TOTAL_DIFFERS, UPSIKYU, total, "serviceUnits");
        });
        add(UNITS_TIMES_COUNT_DIFFERS, "a unit more than units times count, in all sums", () -> {
            BrokenBulk bulk = clean.plan();
            return bulk.add(UPSIKYU, 1, "serviceUnits", 1)
                    .add(UPSIKYU, bulk.rowWith(UPSIKYU, "serviceCode", "11AAAA"), "serviceUnits", 1)
                    .add(UPSIKYU, bulk.rows(UPSIKYU), "serviceUnits", 1)
                    .finds(UNITS_TIMES_COUNT_DIFFERS, UPSIKYU, 1, "serviceUnits");
        });
    }
}
