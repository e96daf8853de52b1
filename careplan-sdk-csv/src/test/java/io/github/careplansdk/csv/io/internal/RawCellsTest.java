package io.github.careplansdk.csv.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of a row's bytes are those that it has in a file, though there is room for no more. */
class RawCellsTest {
    private static final byte[] PIECES = "\",\r\n0A ".getBytes(StandardCharsets.US_ASCII);

    @Property(tries = 2000)
    void anyBytesAreTheSameCells(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] row = new byte[random.nextInt(40)];
        for (int i = 0; i < row.length; i++) {
            row[i] = random.nextInt(8) == 0 ? (byte) random.nextInt() : PIECES[random.nextInt(PIECES.length)];
        }
        assertAlike(row);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1022, 1023, 1024, 5000})
    void anyNumberOfCells(int commas) throws IOException {
        assertAlike(",".repeat(commas).getBytes(StandardCharsets.US_ASCII));
        assertAlike((",".repeat(commas) + "\"0,0\"\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertAlike(byte[] row) throws IOException {
        RowCursor cursor = new RowCursor(new ByteArrayInputStream(row), Integer.MAX_VALUE);
        cursor.next();
        assertThat(RawCells.of(row)).isEqualTo(RawCells.of(cursor));
    }
}
