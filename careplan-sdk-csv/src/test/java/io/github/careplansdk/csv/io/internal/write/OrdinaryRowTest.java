package io.github.careplansdk.csv.io.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is written without univocity has the bytes that it would write, whatever is in the cells and stands between. */
class OrdinaryRowTest {
    private static final Layout<?> LAYOUT = Layouts.published().of(FileKind.UPPLAN);
    private static final List<String> PIECES = List.of(
            "\"",
            ",",
            "\r\n",
            "\n",
            "\r",
            " ",
            "#",
            "\t",
            "\u0000",
            "+",
            "見本",
            "ｱ",
            "¥",
            "\uE000",
            "𠮷",
            "\uD842",
            "9".repeat(3000));

    @Property(tries = 1000)
    void rowsHaveTheSameBytes(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(row(random));
        }
        assertThat(written(rows, new OrdinaryRow(LAYOUT))).isEqualTo(written(rows, OrdinaryRow.none()));
    }

    private static String[] row(Random random) {
        int columns = LAYOUT.columns().size() + (random.nextInt(10) == 0 ? random.nextInt(3) - 1 : 0);
        boolean odd = random.nextBoolean();
        String[] cells = new String[columns];
        for (int i = 0; i < columns; i++) {
            boolean text = i < LAYOUT.columns().size()
                    && LAYOUT.columns().get(i).type().isText();
            StringBuilder cell = new StringBuilder();
            for (int pieces = random.nextInt(3); pieces > 0; pieces--) {
                boolean any = text || (odd && random.nextInt(20) == 0);
                cell.append(any ? PIECES.get(random.nextInt(PIECES.size())) : "A-1.");
            }
            cells[i] = cell.toString();
        }
        return cells;
    }

    private record Written(List<Boolean> fitted, List<Byte> bytes) {}

    private static Written written(List<String[]> rows, OrdinaryRow ordinary) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Boolean> fitted = new ArrayList<>();
        try (CsvOutput out = new CsvOutput(bytes, LAYOUT, ordinary)) {
            for (String[] row : rows) {
                fitted.add(out.write(row));
            }
        }
        List<Byte> all = new ArrayList<>();
        for (byte each : bytes.toByteArray()) {
            all.add(each);
        }
        return new Written(fitted, all);
    }

    /** Else the two would be compared with themselves. */
    @Test
    void rowsWithoutAnythingSpecialAreOrdinary() throws IOException {
        String[] cells = new String[LAYOUT.columns().size()];
        Arrays.fill(cells, "0");
        StringWriter out = new StringWriter();
        assertThat(new OrdinaryRow(LAYOUT).write(cells, out)).isTrue();
        assertThat(out.toString()).startsWith("0,0,").contains(",\"0\",").endsWith("\r\n");
        assertThat(OrdinaryRow.none().write(cells, out)).isFalse();
        cells[0] = "0,0";
        assertThat(new OrdinaryRow(LAYOUT).write(cells, out)).isFalse();
    }
}
