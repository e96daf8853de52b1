package io.github.careplansdk.csv.testkit.rehearse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.testkit.rehearse.AllowedDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Path PLANS =
            Path.of(System.getProperty("basedir", "."), "../../examples/sample-month/2-plans");
    private static final String UNIT = "_9970100011_43_9970100037_11_20260325100000.CSV";

    /** A plan of two rows with the same need, under its first table. */
    private static Source plan(String need) throws IOException {
        String rows = IntStream.of(1, 2)
                .mapToObj(row -> "202407,990010,0000990011,20260323,20260323,1,\"" + need + "\",1,\"入浴\",\"短期" + row
                        + "\",\"\",\"\"," + row + ",\"介助\",Y,\"通所介護\",9970100045,\"事業所\",\"週2回\",\"\",9970100011,\r\n")
                .collect(Collectors.joining());
        return Source.of(Map.of(
                "UP1KYO" + UNIT, Files.readAllBytes(PLANS.resolve("UP1KYO" + UNIT)),
                "UP2KYO" + UNIT, rows.getBytes(Ms932.CHARSET)));
    }

    private static Comparison compare(String sample, String exported) throws IOException {
        Source before = plan(sample);
        Source after = plan(exported);
        return Comparison.of(before, ReadFiles.of(before), after, ReadFiles.of(after));
    }

    /** What changes alike in all rows is told once by the comparison, not row by row. */
    @Test
    void lineEndsAreAllowedThoughTheyDifferInAllRows() throws IOException {
        Comparison found = compare("歩く\r\n食べる", "歩く\n食べる");

        assertThat(found.differences()).isEmpty();
        assertThat(found.allowed()).containsExactly(AllowedDifference.LINE_ENDS);
    }

    @Test
    void anotherNeedInAllRowsIsNot() throws IOException {
        Comparison found = compare("歩く\r\n食べる", "歩く\n寝る");

        assertThat(found.differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.deviation().columns())
                        .extracting(Column::nameEn)
                        .containsExactly("need"));
        assertThat(found.allowed()).isEmpty();
    }
}
