package io.github.careplansdk.csv.io.internal.record;

import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.layout.internal.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
        this.root = new Builder(RecordShape.of(layout.record()), "", layout);
    }

    /** Returns the record of a row, all cells of which can become values. */
    public T assemble(TypedRow row) {
        return type.cast(root.build(row));
    }

    /** A component of a record. */
    private interface Part {
        @Nullable
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
        private final @Nullable Object[] arguments;

        Builder(RecordShape<?> shape, String path, Layout<?> layout) {
            this.parts = shape.components().stream()
                    .map(component -> part(component, path, layout))
                    .toArray(Part[]::new);
            this.columns = Arrays.stream(parts).mapToInt(Part::column).toArray();
            this.instantiator = Instantiator.of(shape.type());
            this.arguments = new Object[parts.length];
            this.versions = new int[parts.length];
            Arrays.fill(versions, -1);
        }

        private static Part part(RecordShape.Component component, String path, Layout<?> layout) {
            String name = path + component.name();
            if (component instanceof RecordShape.Part part) {
                return part.slots() == 0
                        ? new Builder(part.shape(), name + ".", layout)
                        : new Repeated(IntStream.rangeClosed(1, part.slots())
                                .mapToObj(i -> new Builder(part.shape(), name + "[" + i + "].", layout))
                                .toList());
            }
            Leaf leaf = (Leaf) component;
            Optional<Column> column = layout.find(name);
            if (column.isEmpty()) {
                return new Absent(leaf.absent());
            }
            ValueType type = ValueType.of(column.get());
            return type.staysText()
                    ? new Text(column.get().index())
                    : new Value(column.get().index(), leaf, type);
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
    private record Absent(@Nullable Object empty) implements Part {
        @Override
        public @Nullable Object build(TypedRow row) {
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

    /** A column that the version of the file has. */
    private abstract static class OfColumn implements Part {
        private final int column;

        OfColumn(int column) {
            this.column = column;
        }

        @Override
        public final int version(TypedRow row) {
            return row.version(column);
        }

        @Override
        public final int column() {
            return column;
        }

        @Override
        public final boolean isFilled(TypedRow row) {
            return row.isFilled(column);
        }
    }

    /** A column whose value is a number before it is an object. */
    private static final class Value extends OfColumn {
        private final Leaf leaf;
        private final ValueType type;
        private final SeenValues seen;

        Value(int column, Leaf leaf, ValueType type) {
            super(column);
            this.leaf = leaf;
            this.type = type;
            this.seen = new SeenValues();
        }

        @Override
        public @Nullable Object build(TypedRow row) {
            if (!isFilled(row)) {
                return leaf.absent();
            }
            long value = row.value(column());
            int place = seen.place(value);
            if (seen.isAt(place, value)) {
                return seen.at(place);
            }
            Object made = leaf.wrap(type.value(value));
            seen.keep(value, made);
            return made;
        }
    }

    /** A column whose bytes become a text. */
    private static final class Text extends OfColumn {
        Text(int column) {
            super(column);
        }

        @Override
        public Object build(TypedRow row) {
            return isFilled(row) ? row.text(column()) : "";
        }
    }
}
