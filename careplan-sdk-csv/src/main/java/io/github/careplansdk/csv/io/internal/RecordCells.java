package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Group;
import io.github.careplansdk.csv.layout.Layout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Takes records apart into the texts of their cells: what {@link RecordAssembler} does, the other way round.
 *
 * @param <T> the record
 */
public final class RecordCells<T extends Record> {
    private final Layout<T> layout;
    private final List<Part> parts;

    /** Takes apart the records of a layout. */
    public RecordCells(Layout<T> layout) {
        this.layout = layout;
        this.parts = parts(layout.record(), "", layout);
    }

    /** Returns the layout that the cells have. */
    public Layout<T> layout() {
        return layout;
    }

    /** Returns the record. */
    public Class<T> type() {
        return layout.record();
    }

    /**
     * Returns the cells of a record, in the order of the columns. A value that is not set is an empty cell, but for the CSV
     * version: it is the edition's.
     */
    public String[] of(T record) {
        List<String> cells = new ArrayList<>();
        parts.forEach(part -> part.addTo(cells, record));
        if (cells.get(0).isEmpty()) {
            cells.set(0, layout.edition().csvVersion());
        }
        return cells.toArray(String[]::new);
    }

    /** A component of a record, or of a record that is a component. */
    private interface Part {
        /** Adds the cells of a record; of no record, as of a slot that is not filled, they are empty. */
        void addTo(List<String> cells, @Nullable Object record);
    }

    private static List<Part> parts(Class<?> record, String path, Layout<?> layout) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            MethodHandle accessor = accessor(component);
            String name = path + component.getName();
            Group group = component.getAnnotation(Group.class);
            if (group == null) {
                layout.find(name).ifPresent(column -> parts.add(new Leaf(accessor, column)));
            } else if (group.count() == 0) {
                parts.add(new Nested(accessor, parts(component.getType(), name + ".", layout)));
            } else {
                parts.add(new Repeated(accessor, slots(component, group.count(), name, layout)));
            }
        }
        return parts;
    }

    private static List<List<Part>> slots(RecordComponent component, int count, String name, Layout<?> layout) {
        Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        List<List<Part>> slots = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            slots.add(parts(element, name + "[" + i + "].", layout));
        }
        return slots;
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " has no public accessor.", e);
        }
    }

    private static @Nullable Object read(MethodHandle accessor, @Nullable Object record) {
        if (record == null) {
            return null;
        }
        try {
            return accessor.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A record's accessor declares no exception.", e);
        }
    }

    private record Leaf(MethodHandle accessor, Column column) implements Part {
        @Override
        public void addTo(List<String> cells, @Nullable Object record) {
            Object value = read(accessor, record);
            boolean none = value instanceof Optional<?> optional && optional.isEmpty();
            cells.add(none && column.zeroAllowed() ? "0".repeat(column.max()) : text(value));
        }
    }

    private record Nested(MethodHandle accessor, List<Part> parts) implements Part {
        @Override
        public void addTo(List<String> cells, @Nullable Object record) {
            Object nested = read(accessor, record);
            parts.forEach(part -> part.addTo(cells, nested));
        }
    }

    private record Repeated(MethodHandle accessor, List<List<Part>> slots) implements Part {
        @Override
        public void addTo(List<String> cells, @Nullable Object record) {
            List<?> elements = read(accessor, record) instanceof List<?> list ? list : List.of();
            if (elements.size() > slots.size()) {
                throw new IllegalArgumentException(
                        "There is room for " + slots.size() + " of these, not for " + elements.size() + ".");
            }
            for (int i = 0; i < slots.size(); i++) {
                Object element = i < elements.size() ? elements.get(i) : null;
                slots.get(i).forEach(part -> part.addTo(cells, element));
            }
        }
    }

    /** A value as it stands in a cell. */
    private static String text(@Nullable Object value) {
        if (value == null || value.equals(Column.UNSET)) {
            return "";
        }
        if (value instanceof Optional<?> optional) {
            return text(optional.orElse(null));
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        }
        if (value instanceof LocalDate date) {
            return padded(Dates.number(date), 8);
        }
        if (value instanceof YearMonth month) {
            return padded(Dates.number(month), 6);
        }
        if (value instanceof LocalTime time) {
            return padded(time.getHour() * 100L + time.getMinute(), 4);
        }
        if (value instanceof Code entry) {
            return entry.code();
        }
        if (value instanceof InsuredNumber number) {
            return number.value();
        }
        if (value instanceof InsurerNumber number) {
            return number.value();
        }
        if (value instanceof OfficeNumber number) {
            return number.value();
        }
        if (value instanceof ServiceCode service) {
            return service.value();
        }
        return value instanceof BigDecimal number
                ? number.setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                : value.toString();
    }

    private static String padded(long number, int length) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
