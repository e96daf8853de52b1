package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row for tests: the text of each cell, and the value that its record is to hold there. */
final class Sample {
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9]+)(?:\\[(\\d+)])?");

    private final Layout<?> layout;
    private final List<String> cells = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Sample(Layout<?> layout) {
        this.layout = layout;
    }

    /** A row with nothing but the cells that must be filled. */
    static Sample smallest(FileKind kind) {
        Layout<?> layout = Layouts.published().of(kind);
        Sample row = new Sample(layout);
        for (Column column : layout.columns()) {
            switch (column.need()) {
                case OPTIONAL -> row.addEmpty(column);
                default -> row.add(column, CellValue.usual(column));
            }
        }
        return row;
    }

    void add(Column column, CellValue cell) {
        cells.add(cell.text());
        values.put(column.nameEn(), cell.value());
    }

    void addEmpty(Column column) {
        cells.add("");
        values.put(column.nameEn(), CellValue.NOTHING);
    }

    /** This row with another text in a cell; its value is for the test to know. */
    Sample with(String nameEn, String text) {
        cells.set(layout.column(nameEn).index(), text);
        return this;
    }

    Layout<?> layout() {
        return layout;
    }

    List<String> cells() {
        return cells;
    }

    /** The values by the English name of the column; {@link CellValue#NOTHING} where the cell is empty. */
    Map<String, Object> values() {
        return values;
    }

    /** The values that a record holds, by the same names. */
    static Map<String, Object> valuesOf(Record record, Layout<?> layout) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : layout.columns()) {
            values.put(column.nameEn(), value(record, column.nameEn()));
        }
        return values;
    }

    /** The value at a path like {@code serviceTypeLimits[3].limitUnits}. */
    static Object value(Record record, String path) {
        Object at = record;
        for (String part : path.split("\\.")) {
            Matcher step = STEP.matcher(part);
            if (!step.matches()) {
                throw new IllegalArgumentException(path);
            }
            at = component(at, step.group(1));
            if (step.group(2) != null) {
                int index = Integer.parseInt(step.group(2)) - 1;
                List<?> list = (List<?>) at;
                if (index >= list.size()) {
                    return CellValue.NOTHING;
                }
                at = list.get(index);
            }
        }
        if (at instanceof Optional<?> optional) {
            at = optional.isPresent() ? optional.get() : CellValue.NOTHING;
        } else if (at instanceof OptionalInt optional) {
            at = optional.isPresent() ? (Object) optional.getAsInt() : CellValue.NOTHING;
        }
        return at.equals("") ? CellValue.NOTHING : at;
    }

    private static Object component(Object record, String name) {
        try {
            return record.getClass().getMethod(name).invoke(record);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
