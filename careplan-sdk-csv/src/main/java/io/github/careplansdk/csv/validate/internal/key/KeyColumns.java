package io.github.careplansdk.csv.validate.internal.key;

import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns that together are a key, packed into few numbers. */
public final class KeyColumns {
    private final List<Column> columns;
    private final int[] indexes;
    /** For each column the number it goes into, and what that is multiplied with before. */
    private final int[] place;

    private final long[] range;
    private final int width;

    public KeyColumns(List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.indexes = new int[columns.size()];
        this.place = new int[columns.size()];
        this.range = new long[columns.size()];
        long free = 0;
        int places = 0;
        for (int i = 0; i < place.length; i++) {
            indexes[i] = columns.get(i).index();
            range[i] = ValueType.of(columns.get(i)).range();
            if (free < range[i]) {
                free = Long.MAX_VALUE;
                places++;
            }
            free /= range[i];
            place[i] = places - 1;
        }
        this.width = places;
    }

    /** Returns the columns of the key that the files of a family share. */
    public static KeyColumns of(UnitFamily family, Layout<?> layout) {
        List<Column> columns = new ArrayList<>();
        family.key().forEach(name -> columns.add(layout.column(name)));
        return new KeyColumns(columns);
    }

    /** Returns how many numbers a key is. */
    public int width() {
        return width;
    }

    /** Returns a number that changes whenever the key may be another than that of the row before. */
    public int version(TypedRow row) {
        int version = 0;
        for (int column : indexes) {
            version += row.version(column);
        }
        return version;
    }

    /** Reads the key of a row; false where a cell of it cannot be relied on. */
    public boolean read(TypedRow row, long[] into) {
        for (int i = 0; i < width; i++) {
            into[i] = 0;
        }
        for (int i = 0; i < place.length; i++) {
            int column = indexes[i];
            if (!row.isFilled(column)) {
                return false;
            }
            into[place[i]] = into[place[i]] * range[i] + row.value(column);
        }
        return true;
    }

    /** Returns the person of a key, whose first columns are insurer and insured person. */
    public long person(long firstNumber) {
        return firstNumber % range[1];
    }

    /** The Japanese names of the columns. */
    public String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining("・"));
    }
}
