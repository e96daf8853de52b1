package io.github.careplansdk.csv.master;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.io.internal.RowCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads master data from a CSV file of a product's own, in UTF-8 or MS932. The first line names the columns, in any order and
 * each either in English or in Japanese: {@code kind} (区分), {@code code} (コード), {@code name} (名称), {@code units} (単位数),
 * {@code counted_by} (算定単位), {@code from} (適用開始) and {@code to} (適用終了). {@code docs/master-data.md} describes them.
 *
 * <p>A service type counts as known completely from the first month of any of its codes on: see {@link MasterData#hasAllOf}.
 */
public final class MasterDataCsv {
    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_CELL_BYTES = 1_000;
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private MasterDataCsv() {}

    /** Reads a file; see {@link #read(InputStream)}. */
    public static MasterData read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads master data and leaves the stream open.
     *
     * @throws CarePlanException with a code {@code MASTER_DATA_…} if the file is larger than 32 MB, is no text, or has a line
     *     that is wrong, repeats another or overlaps with it
     * @throws IOException if the stream cannot be read
     */
    public static MasterData read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new CarePlanException(ErrorCode.MASTER_DATA_TOO_LARGE.found(MOST_BYTES));
        }
        Charset charset = Stream.of(StandardCharsets.UTF_8, Ms932.CHARSET)
                .filter(each -> isText(bytes, each))
                .findFirst()
                .orElseThrow(() -> new CarePlanException(ErrorCode.MASTER_DATA_NOT_TEXT.found()));
        return tables(bytes, charset);
    }

    private static boolean isText(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static MasterData tables(byte[] bytes, Charset charset) throws IOException {
        RowCursor cursor = new RowCursor(new ByteArrayInputStream(bytes), MOST_CELL_BYTES);
        cursor.skip(BYTE_ORDER_MARK);
        Optional<List<String>> first = nextRow(cursor, charset, 0);
        MasterHeader header = MasterHeader.of(first.orElse(List.of()));
        MasterTables tables = new MasterTables();
        for (Optional<List<String>> row = nextRow(cursor, charset, header.columns());
                row.isPresent();
                row = nextRow(cursor, charset, header.columns())) {
            tables.add(new MasterLine(header, cursor.line(), row.get()));
        }
        if (tables.isEmpty()) {
            throw new CarePlanException(ErrorCode.MASTER_DATA_EMPTY.found());
        }
        return tables;
    }

    /**
     * Reads the next row that is not blank; empty at the end.
     *
     * @param columns how many cells it has to have, or 0 for any number
     */
    private static Optional<List<String>> nextRow(RowCursor cursor, Charset charset, int columns) throws IOException {
        while (cursor.next()) {
            if (!cursor.isBlank()) {
                return Optional.of(cells(cursor, charset, columns));
            }
        }
        if (cursor.isCellTooLong()) {
            throw notCut(cursor, columns);
        }
        return Optional.empty();
    }

    private static List<String> cells(RowCursor cursor, Charset charset, int columns) {
        if (columns > 0 && cursor.cells() != columns) {
            throw notCut(cursor, columns);
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(cursor.cells(), MasterHeader.MOST_COLUMNS); i++) {
            if (!cursor.isWhole(i)) {
                throw notCut(cursor, columns);
            }
            cells.add(cursor.text(i, charset));
        }
        return cells;
    }

    private static CarePlanException notCut(RowCursor cursor, int columns) {
        return new CarePlanException(
                ErrorCode.MASTER_DATA_LINE.found(cursor.line(), columns == 0 ? MasterColumn.values().length : columns));
    }
}
