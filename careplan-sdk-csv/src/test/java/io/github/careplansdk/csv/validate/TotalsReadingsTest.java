package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Table 7's totals are wrong only where no reading of them is right. Details are {@code in} the limit, {@code out} of it, or {@code over}
 * 30 days; subtotals have the last four characters of their codes, the grand total is {@code all}.
 */
class TotalsReadingsTest {
    @TempDir
    Path folder;

    private static TestBulk table7(String rows) {
        TestBulk bulk = CleanUnits.plan();
        for (String row : rows.split(" *; *")) {
            String[] words = row.split(" ");
            bulk = add(bulk, words[0], words[1]);
        }
        return bulk.removeRow(UPSIKYU, 3).removeRow(UPSIKYU, 2).removeRow(UPSIKYU, 1);
    }

    private static TestBulk add(TestBulk bulk, String what, String units) {
        return switch (what) {
            case "in" -> bulk.copyRow(UPSIKYU, 1, "serviceUnits", units);
            case "out" -> bulk.copyRow(UPSIKYU, 1, "serviceUnits", units, "managedUnits", "");
            case "over" -> bulk.copyRow(UPSIKYU, 1, "serviceUnits", units, "over30Days", "1");
            case "all" -> bulk.copyRow(UPSIKYU, 3, "serviceUnits", units);
            default -> bulk.copyRow(UPSIKYU, 2, "serviceCode", "11" + what, "serviceUnits", units);
        };
    }

    private List<String> findings(String rows) {
        return table7(rows).findings(folder).stream()
                .filter(finding -> finding.matches("(SUBTOTAL|GRAND_TOTAL).*"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // The subtotal within the limit holds all, or what is inside.
        "in 500; out 300; AAAA 800; all 800",
        "in 500; out 300; AAAA 500; all 500",
        "in 500; out 300; AAAA 500; EEEE 300; all 500",
        "in 500; out 300; AAAA 500; EEEE 300; all 800",
        // Over 30 days with a subtotal of its own, or in that within the limit.
        "in 500; over 200; AAAA 500; ZZZZ 200; all 500",
        "in 500; over 200; AAAA 500; ZZZZ 200; all 700",
        "in 500; over 200; AAAA 700; all 700",
        "in 500; over 200; AAAA 500; all 500",
        "in 500; out 300; over 200; AAAA 700; all 700",
        "in 500; out 300; over 200; AAAA 1000; all 1000",
        // Without a subtotal within the limit: what is outside, or all.
        "out 300; EEEE 300; all 300",
        "in 500; EEEE 500; all 500",
        "over 200; ZZZZ 200; all 200",
        // One of several subtotals of a kind.
        "in 500; in 300; AAAA 500; AAAA 300; all 800",
        "out 800; EEEE 500; EEEE 300; all 800",
        "in 0; over 500; over 300; AAAA 0; ZZZZ 500; ZZZZ 300; all 800"
    })
    void aReadingIsRight(String rows) {
        assertThat(findings(rows)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "in 500; out 300; AAAA 300; all 500, 3:3",
        "in 500; out 300; AAAA 500; EEEE 299; all 500, 3:3",
        "in 500; out 300; AAAA 800; EEEE 300; all 800, 3:3",
        "in 500; out 300; EEEE 800; AAAA 500; all 500, 4:4",
        "in 500; over 200; AAAA 700; ZZZZ 200; all 700, 3:3",
        "in 500; over 200; AAAA 500; ZZZZ 201; all 500, 3:3",
        "in 500; over 200; AAAA 300; all 500, 3:3",
        "in 500; out 300; over 200; AAAA 800; EEEE 201; all 800, 4:4",
        "out 300; EEEE 301; all 300, 2:2",
        "over 200; ZZZZ 0; all 200, 2:2",
        "in 500; over 200; AAAA 500; ZZZZ 100; ZZZZ 200; all 500, 3:3"
    })
    void noReadingIsRight(String rows, String place) {
        assertThat(findings(rows)).contains("SUBTOTAL_DIFFERS UPSIKYU " + place + " serviceUnits");
    }

    @ParameterizedTest
    @CsvSource({
        "in 500; out 300; AAAA 500; EEEE 300; all 300, 5:5",
        "in 500; over 200; AAAA 500; ZZZZ 200; all 200, 5:5",
        "in 500; all 501, 2:2",
        "in 500; AAAA 500; all 0, 3:3"
    })
    void noReadingOfTheGrandTotalIsRight(String rows, String place) {
        assertThat(findings(rows)).contains("GRAND_TOTAL_DIFFERS UPSIKYU " + place + " serviceUnits");
    }

    @ParameterizedTest
    @CsvSource({
        "in 500; in 300; all 800, true",
        "in 500; out 300; all 800, true",
        "in 500; over 300; all 800, true",
        "over 500; over 300; all 800, true",
        "out 500; out 300; EEEE 800; all 800, true",
        "in 500; all 500, false",
        "in 500; in 300; AAAA 800; all 800, false"
    })
    void severalDetailsNeedASubtotalWithinTheLimit(String rows, boolean missing) {
        assertThat(findings(rows).contains("SUBTOTAL_MISSING UPSIKYU 1:1")).isEqualTo(missing);
    }
}
