package io.github.careplansdk.csv.pseudonymise.internal;

import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.io.internal.CellContent;
import io.github.careplansdk.csv.io.internal.RowCursor;
import io.github.careplansdk.csv.io.internal.Spaces;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.Dates;
import io.github.careplansdk.csv.layout.internal.ValueType;
import io.github.careplansdk.csv.pseudonymise.internal.text.Encoding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The cells of a layout's rows, each replaced as its column asks for. Of a row with too few or too many cells only the first
 * are known for what they are, as in reading; the others are private.
 */
final class RowReplacement implements CellContent {
    /** CSV version, insurer, insured person. */
    private static final int LEADING_COLUMNS = 3;

    private final RowCursor row;
    private final Encoding encoding;
    private final Replacements replacements;
    private final FileNames names;
    private final Column[] columns;
    private final ValueType[] types;
    private final Treatment[] treatments;
    private final int person;
    private final int month;
    /** Where the period begins that ends in a column, or -1. */
    private final int[] starts;

    private final boolean described;

    /** @param described whether it is known what the columns are */
    RowReplacement(
            Layout<?> layout,
            boolean described,
            RowCursor row,
            Encoding encoding,
            Replacements replacements,
            FileNames names) {
        this.described = described;
        this.row = row;
        this.encoding = encoding;
        this.replacements = replacements;
        this.names = names;
        this.columns = layout.columns().toArray(Column[]::new);
        this.types = layout.columns().stream().map(ValueType::of).toArray(ValueType[]::new);
        this.treatments = layout.columns().stream().map(Treatment::of).toArray(Treatment[]::new);
        this.person = index(layout, "insuredNumber");
        this.month = index(layout, "serviceMonth");
        this.starts = layout.columns().stream()
                .mapToInt(column -> column.endOf().isEmpty() ? -1 : index(layout, column.endOf()))
                .toArray();
    }

    private static int index(Layout<?> layout, String nameEn) {
        return layout.find(nameEn).map(Column::index).orElse(-1);
    }

    @Override
    public void write(int cell, byte[] bytes, int from, int to, OutputStream out) throws IOException {
        boolean known = cell >= 0 && (isComplete() ? cell < columns.length : cell < LEADING_COLUMNS);
        if (!known || from == to || treatments[cell] == Treatment.TEXT && columns[cell].type() == CellType.TEXT) {
            out.write(replacements.texts.of(encoding, bytes, from, to));
            return;
        }
        boolean text = columns[cell].type() == CellType.TEXT;
        int start = text ? from : Spaces.skip(bytes, from, to);
        int end = text ? to : Spaces.trim(bytes, start, to);
        out.write(bytes, from, start - from);
        if (start < end) {
            out.write(value(cell, Arrays.copyOfRange(bytes, start, end)));
        }
        out.write(bytes, end, to - end);
    }

    private boolean isComplete() {
        return described && row.cells() == columns.length;
    }

    private byte[] value(int cell, byte[] value) {
        boolean good = types[cell].parse(value, 0, value.length) != ValueType.BAD;
        return switch (treatments[cell]) {
            case KEPT -> isKept(cell, value, good) ? value : other(cell, value, good);
            case TEXT -> other(cell, value, good);
            case FILE_NAME -> fileName(value);
            case INSURER -> good ? converted(value, replacements.insurers::of) : other(cell, value, false);
            case OFFICE -> good ? converted(value, replacements.offices::of) : other(cell, value, false);
            case INSURED -> good ? insured(value) : other(cell, value, false);
            case BIRTH -> good ? date(cell, value) : other(cell, value, false);
            case DATE -> good && replacements.movesDates() ? date(cell, value) : unmoved(cell, value, good);
            case DATE_OF_MONTH ->
                good && replacements.movesDates() && hasNoMonth() ? date(cell, value) : unmoved(cell, value, good);
        };
    }

    private byte[] unmoved(int cell, byte[] value, boolean good) {
        return good ? value : other(cell, value, false);
    }

    /** Whether a cell holds what its column is for; free text that should be a number may hold anything. */
    private boolean isKept(int cell, byte[] value, boolean good) {
        Column column = columns[cell];
        if (column.max() > 0 && value.length > column.max()) {
            return column.type() == CellType.EQUIPMENT_CODE && isPrintedCode(cell, value);
        }
        if (types[cell].staysText() && (column.type() == CellType.CHARS || column.type() == CellType.TEXT)) {
            return isShortCode(value);
        }
        return good;
    }

    /** A code with the full-width hyphen that the standard prints has the number of the code, and no hash. */
    private boolean isPrintedCode(int cell, byte[] value) {
        return types[cell].parse(value, 0, value.length) == ValueType.BAD
                && types[cell].otherwise(value, 0, value.length) >>> 62 == 0;
    }

    private static boolean isShortCode(byte[] value) {
        for (byte b : value) {
            if (!(b >= '0' && b <= '9') && !(b >= 'A' && b <= 'Z') && !(b >= 'a' && b <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** Another text, which is a value of the column or none as this one is. */
    private byte[] other(int cell, byte[] value, boolean good) {
        return replacements.texts.of(
                encoding,
                value,
                0,
                value.length,
                text -> (types[cell].parse(text, 0, text.length) != ValueType.BAD) == good);
    }

    private byte[] insured(byte[] value) {
        byte[] replaced = value.clone();
        int start = value[0] == 'H' ? 1 : 0;
        byte[] digits = replacements.insured.of(Encoding.MS932, value, start, value.length);
        System.arraycopy(digits, 0, replaced, start, digits.length);
        return replaced;
    }

    /** What is no text in the encoding is no name of a file. */
    private byte[] fileName(byte[] value) {
        Charset charset = encoding == Encoding.MS932 ? Ms932.CHARSET : StandardCharsets.UTF_8;
        String name = new String(value, charset);
        return Arrays.equals(name.getBytes(charset), value)
                ? names.file(name).getBytes(charset)
                : replacements.texts.of(encoding, value, 0, value.length);
    }

    private static byte[] converted(byte[] value, UnaryOperator<String> conversion) {
        return conversion.apply(new String(value, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
    }

    private boolean hasNoMonth() {
        return month >= 0 && row.text(month).strip().matches("0*");
    }

    private byte[] date(int cell, byte[] value) {
        long number = types[cell].parse(value, 0, value.length);
        LocalDate date = (LocalDate) types[cell].value(number);
        if (date == null) {
            return value;
        }
        LocalDate moved = moved(cell, date);
        if (starts[cell] >= 0) {
            moved = afterStart(starts[cell], date, moved);
        }
        return Long.toString(Dates.number(moved)).getBytes(StandardCharsets.US_ASCII);
    }

    private LocalDate moved(int cell, LocalDate date) {
        String key = person < 0 ? "" : row.text(person).strip();
        return treatments[cell] == Treatment.BIRTH ? replacements.birth(key, date) : replacements.date(key, date);
    }

    /** An end that is not before its start is not before it afterwards, and the other way round. */
    private LocalDate afterStart(int start, LocalDate end, LocalDate moved) {
        Optional<LocalDate> begun = types[start].read(row.text(start).strip()).map(LocalDate.class::cast);
        if (begun.isEmpty()) {
            return moved;
        }
        LocalDate from = moved(start, begun.get());
        if (end.isBefore(begun.get()) == moved.isBefore(from)) {
            return moved;
        }
        return end.isBefore(begun.get()) ? from.minusDays(1) : from;
    }
}
