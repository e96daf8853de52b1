package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Group;
import io.github.careplansdk.csv.layout.Layout;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes records of typed rows. Values that return, as they do from row to row, are made once. Not for several threads.
 *
 * @param <T> the record
 */
public final class RecordAssembler<T extends Record> {
    private final Class<T> type;
    private final Builder root;

    /** An assembler for the records of a layout. */
    public RecordAssembler(Layout<T> layout) {
        this.type = layout.record();
        this.root = new Builder(layout.record(), "", layout);
    }

    /** The record of a row, all cells of which can become values. */
    public T assemble(TypedRow row) {
        return type.cast(root.build(row));
    }

    /** A component of a record. */
    private interface Part {
        Object build(TypedRow row);

        boolean isFilled(TypedRow row);

        /** A number that changes whenever the part may be another than for the row before. */
        int version(TypedRow row);

        /** The only column that the part is made of, or -1. */
        default int column() {
            return -1;
        }
    }

    /** A record, from its parts. What did not change since the row before is not built again. */
    private static final class Builder implements Part {
        private final Part[] parts;
        /** The parts' columns, or -1: asking the row is faster than asking the part. */
        private final int[] columns;

        private final Instantiator instantiator;
        private final int[] versions;
        /** Filled again for each record; the constructor takes it apart. */
        private final Object[] arguments;

        Builder(Class<?> record, String path, Layout<?> layout) {
            this.parts = Arrays.stream(record.getRecordComponents())
                    .map(component -> part(component, path, layout))
                    .toArray(Part[]::new);
            this.columns = Arrays.stream(parts).mapToInt(Part::column).toArray();
            this.instantiator = Instantiator.of(record);
            this.arguments = new Object[parts.length];
            this.versions = new int[parts.length];
            Arrays.fill(versions, -1);
        }

        private static Part part(RecordComponent component, String path, Layout<?> layout) {
            String name = path + component.getName();
            Group group = component.getAnnotation(Group.class);
            if (group == null) {
                return leaf(component, layout.find(name));
            }
            if (group.count() == 0) {
                return new Builder(component.getType(), name + ".", layout);
            }
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            List<Builder> slots = new ArrayList<>();
            for (int i = 1; i <= group.count(); i++) {
                slots.add(new Builder(element, name + "[" + i + "].", layout));
            }
            return new Repeated(slots);
        }

        private static Part leaf(RecordComponent component, Optional<Column> column) {
            Wrapping wrapping = Wrapping.of(component);
            if (column.isEmpty()) {
                return new Absent(wrapping.empty());
            }
            return isKeptAsText(component.getAnnotation(Cell.class).type())
                    ? new Text(column.get().index())
                    : new Value(column.get().index(), wrapping);
        }

        private static boolean isKeptAsText(CellType type) {
            return switch (type) {
                case TEXT, CHARS, PHONE, POSTAL, EQUIPMENT_CODE, FIXED, UNUSED -> true;
                default -> false;
            };
        }

        @Override
        public Object build(TypedRow row) {
            for (int i = 0; i < parts.length; i++) {
                int version = columns[i] >= 0 ? row.version(columns[i]) : parts[i].version(row);
                if (version != versions[i]) {
                    versions[i] = version;
                    arguments[i] = parts[i].build(row);
                }
            }
            return instantiator.make(arguments);
        }

        @Override
        public int version(TypedRow row) {
            int version = 0;
            for (Part part : parts) {
                version += part.version(row);
            }
            return version;
        }

        @Override
        public boolean isFilled(TypedRow row) {
            for (Part part : parts) {
                if (part.isFilled(row)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A list of records, up to the last that is filled. */
    private record Repeated(List<Builder> slots) implements Part {
        @Override
        public Object build(TypedRow row) {
            int size = slots.size();
            while (size > 0 && !slots.get(size - 1).isFilled(row)) {
                size--;
            }
            List<Object> elements = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                elements.add(slots.get(i).build(row));
            }
            return List.copyOf(elements);
        }

        @Override
        public int version(TypedRow row) {
            int version = 0;
            for (Builder slot : slots) {
                version += slot.version(row);
            }
            return version;
        }

        @Override
        public boolean isFilled(TypedRow row) {
            return slots.stream().anyMatch(slot -> slot.isFilled(row));
        }
    }

    /** A column that the version of the file does not have. */
    private record Absent(Object empty) implements Part {
        @Override
        public Object build(TypedRow row) {
            return empty;
        }

        @Override
        public int version(TypedRow row) {
            return 0;
        }

        @Override
        public boolean isFilled(TypedRow row) {
            return false;
        }
    }

    /** A column whose value is a number before it is an object. */
    private static final class Value implements Part {
        private static final int REMEMBERED = 64;

        private final int column;
        private final Wrapping wrapping;
        private final long[] values = new long[REMEMBERED];
        private final Object[] objects = new Object[REMEMBERED];

        Value(int column, Wrapping wrapping) {
            this.column = column;
            this.wrapping = wrapping;
            Arrays.fill(values, CellCodec.BAD);
        }

        @Override
        public Object build(TypedRow row) {
            if (!row.isFilled(column)) {
                return wrapping.empty();
            }
            long value = row.value(column);
            int place = (int) (value * 0x9E3779B97F4A7C15L >>> 58);
            if (values[place] == value) {
                return objects[place];
            }
            RowCursor cursor = row.cursor();
            Object made =
                    wrapping.wrap(row.codec(column).box(value, cursor.bytes(), cursor.from(column), cursor.to(column)));
            values[place] = value;
            objects[place] = made;
            return made;
        }

        @Override
        public int version(TypedRow row) {
            return row.version(column);
        }

        @Override
        public int column() {
            return column;
        }

        @Override
        public boolean isFilled(TypedRow row) {
            return row.isFilled(column);
        }
    }

    /** A column whose bytes become a text. */
    private static final class Text implements Part {
        private final int column;

        Text(int column) {
            this.column = column;
        }

        @Override
        public Object build(TypedRow row) {
            return row.isFilled(column) ? row.text(column) : "";
        }

        @Override
        public int version(TypedRow row) {
            return row.version(column);
        }

        @Override
        public int column() {
            return column;
        }

        @Override
        public boolean isFilled(TypedRow row) {
            return row.isFilled(column);
        }
    }

    /** How a value stands in a record: as it is, or as an optional one. */
    private enum Wrapping {
        PLAIN(""),
        OPTIONAL(Optional.empty()),
        OPTIONAL_INT(OptionalInt.empty());

        private final Object empty;

        Wrapping(Object empty) {
            this.empty = empty;
        }

        static Wrapping of(RecordComponent component) {
            if (component.getType() == OptionalInt.class) {
                return OPTIONAL_INT;
            }
            return component.getType() == Optional.class ? OPTIONAL : PLAIN;
        }

        Object empty() {
            return empty;
        }

        Object wrap(Object value) {
            return switch (this) {
                case OPTIONAL_INT -> OptionalInt.of((Integer) value);
                case OPTIONAL -> value instanceof Optional ? value : Optional.of(value);
                case PLAIN -> value;
            };
        }
    }
}
