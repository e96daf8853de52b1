package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Group;
import io.github.careplansdk.csv.layout.Layout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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

    private interface Part {
        Object build(TypedRow row);

        boolean isFilled(TypedRow row);
    }

    /** A record, from its parts. */
    private static final class Builder implements Part {
        private final Part[] parts;
        private final MethodHandle constructor;

        Builder(Class<?> record, String path, Layout<?> layout) {
            RecordComponent[] components = record.getRecordComponents();
            this.parts = Arrays.stream(components)
                    .map(component -> part(component, path, layout))
                    .toArray(Part[]::new);
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                this.constructor = MethodHandles.publicLookup()
                        .findConstructor(record, MethodType.methodType(void.class, types))
                        .asSpreader(Object[].class, types.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(record + " has no public constructor of its components.", e);
            }
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
            Object[] arguments = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                arguments[i] = parts[i].build(row);
            }
            try {
                return (Object) constructor.invokeExact(arguments);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("A record's constructor declares no exception.", e);
            }
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
            int place = (int) (value ^ value >>> 6 ^ value >>> 32) & (REMEMBERED - 1);
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
        public boolean isFilled(TypedRow row) {
            return row.isFilled(column);
        }
    }

    /** A column whose bytes become a text. */
    private static final class Text implements Part {
        private static final int PATIENCE = 64;

        private final int column;
        private byte[] lastBytes = new byte[0];
        private String lastText = "";
        private int misses;

        Text(int column) {
            this.column = column;
        }

        @Override
        public Object build(TypedRow row) {
            if (!row.isFilled(column)) {
                return "";
            }
            if (misses > PATIENCE) {
                return row.text(column);
            }
            RowCursor cursor = row.cursor();
            byte[] bytes = cursor.bytes();
            int from = cursor.from(column);
            int to = cursor.to(column);
            if (Arrays.equals(bytes, from, to, lastBytes, 0, lastBytes.length)) {
                misses = 0;
                return lastText;
            }
            misses++;
            lastBytes = Arrays.copyOfRange(bytes, from, to);
            lastText = row.text(column);
            return lastText;
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
