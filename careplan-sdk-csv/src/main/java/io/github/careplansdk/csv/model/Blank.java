package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.kind.CsvVersion;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Group;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Records to begin with, as their components declare them: optional cells empty, the current CSV version, no times. What has
 * no usual value is null, or a number that no cell can hold, until it is set; writing reports it as a required cell that is
 * empty.
 */
final class Blank {
    /** Made once: a program that writes a month asks for millions. */
    private static final ClassValue<Record> BLANKS = new ClassValue<>() {
        @Override
        protected Record computeValue(Class<?> type) {
            return make(type.asSubclass(Record.class));
        }
    };

    private Blank() {}

    static <T extends Record> T of(Class<T> type) {
        return type.cast(BLANKS.get(type));
    }

    private static <T extends Record> T make(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = Arrays.stream(components).map(Blank::value).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no public constructor of its components.", e);
        }
    }

    private static @Nullable Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (type == String.class) {
            return "";
        }
        if (type == int.class) {
            return Column.UNSET;
        }
        if (type == List.class) {
            return List.of();
        }
        if (component.getAnnotation(Group.class) != null) {
            return of(type.asSubclass(Record.class));
        }
        CellType cell = component.getAnnotation(Cell.class).type();
        if (cell == CellType.TIME_OR_9999) {
            return ServiceTime.NONE;
        }
        boolean version = component.getName().equals("csvVersion");
        return version ? YearMonth.parse(CsvVersion.CURRENT.value(), DateTimeFormatter.ofPattern("uuuuMM")) : null;
    }
}
