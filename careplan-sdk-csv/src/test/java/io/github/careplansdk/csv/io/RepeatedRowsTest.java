package io.github.careplansdk.csv.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.model.Table6;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cells that repeat the row above are taken over without a second look. So rows that differ from the one above in a cell or
 * two, good or bad, have to read the same as each of them by itself.
 */
class RepeatedRowsTest {
    private static final List<String> GOOD = List.of(
            "202407",
            "990010",
            "0000990011",
            "20260325",
            "202604",
            "9970100011",
            "\"架空 三郎\"",
            "387",
            "",
            "20260402",
            "",
            "1000",
            "1100",
            "1",
            "111211",
            "",
            "",
            "\"\"",
            "",
            "9970100037",
            "\"見本ヘルパーステーション\"",
            "",
            "0",
            "9970100011",
            "");
    private static final List<String> CELLS = List.of(
            "",
            "\"\"",
            "20260402",
            "20260431",
            " 387",
            "387 ",
            "-5",
            "99999999999",
            "\"x\"\"y\"",
            "\"387\"",
            "a\"b",
            "\"ab\"c",
            "２０",
            "\"\uE000\"",
            "\"a\r\nb\"",
            "\"a\nb\"",
            "\"a\rb\"",
            "\"\u0007\"",
            "9999",
            "1000",
            "0",
            "1",
            "\"ｱｲ\"",
            "\"見本ヘルパーステーショ\"",
            "\"架空 三郎\"",
            "999999",
            "00001-000010",
            "00001－000010",
            "111211",
            "x,y");
    private static final byte[] OTHER_SHAPE = "202407\r\n".getBytes(Ms932.CHARSET);

    private record Read(long offset, Optional<Table6> record, List<String> problems, List<String> cells) {
        static Read of(Row<Table6> row) {
            List<String> problems = row.problems().stream().map(Read::place).toList();
            return new Read(row.offset(), row.record(), problems, row.cells());
        }

        private static String place(Problem problem) {
            return problem.code() + " " + problem.location().column();
        }

        boolean sameAs(Read other) {
            return record.equals(other.record) && problems.equals(other.problems) && cells.equals(other.cells);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void readAsEachByItself(long seed) throws IOException {
        byte[] file = rowsLikeTheOneAbove(new Random(seed), 300);
        List<Read> together = read(file);
        assertThat(together).hasSizeGreaterThan(100);
        for (int i = 0; i < together.size(); i++) {
            int from = Math.toIntExact(together.get(i).offset());
            int to = i + 1 < together.size()
                    ? Math.toIntExact(together.get(i + 1).offset())
                    : file.length;
            ByteArrayOutputStream alone = new ByteArrayOutputStream();
            alone.write(OTHER_SHAPE);
            alone.write(file, from, to - from);
            Read itself = read(alone.toByteArray()).get(1);
            assertThat(together.get(i).sameAs(itself))
                    .as("row %d of seed %d", i + 1, seed)
                    .isTrue();
        }
    }

    private static List<Read> read(byte[] file) throws IOException {
        try (Rows<Table6> rows = CarePlanCsv.read(new ByteArrayInputStream(file), FileKind.UPPLAN, Table6.class)) {
            return rows.stream().map(Read::of).toList();
        }
    }

    private static byte[] rowsLikeTheOneAbove(Random random, int rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<String> row = new ArrayList<>(GOOD);
        for (int i = 0; i < rows; i++) {
            int changes = random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                row.set(random.nextInt(row.size()), CELLS.get(random.nextInt(CELLS.size())));
            }
            if (random.nextInt(4) == 0) {
                row = new ArrayList<>(GOOD);
            }
            file.write((String.join(",", row) + "\r\n").getBytes(Ms932.CHARSET));
        }
        return file.toByteArray();
    }
}
