package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellChange;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.ColumnChange;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A component of a record that is a column, and how it holds the value of a cell. Immutable. */
public final class Leaf implements RecordShape.Component {
    private final String name;
    private final Cell cell;
    private final List<Code> codes;
    private final RecordShape.Accessor accessor;
    private final Class<?> held;
    private final Class<?> value;

    Leaf(RecordComponent component, Cell cell, RecordShape.Accessor accessor) {
        this.name = component.getName();
        this.cell = cell;
        this.accessor = accessor;
        this.held = component.getType();
        this.value = held == Optional.class
                ? argument(component)
                : held == OptionalInt.class || held == int.class ? Integer.class : held;
        this.codes = cell.type() == CellType.CODE ? codes(component) : List.of();
    }

    private static List<Code> codes(RecordComponent component) {
        Class<?> list = component.getType() == Optional.class ? argument(component) : component.getType();
        @Nullable Object[] constants = list.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException(component + " is no code list.");
        }
        List<Code> codes = new ArrayList<>();
        for (Object constant : constants) {
            codes.add((Code) constant);
        }
        return List.copyOf(codes);
    }

    /** Returns what a component's list or optional holds. */
    static Class<?> argument(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    /** Returns the column at a place of a record, with the codes that an edition of the standard has. */
    Column column(Edition edition, RecordShape.Place place) {
        List<Code> had = new ArrayList<>(codes);
        had.removeIf(code -> !edition.isWithin(code.since(), code.until()));
        return column(had, place.path(), place.prefix(), place.repetition());
    }

    private Column column(List<Code> had, String path, String prefix, int repetition) {
        return new Column(
                1,
                title(prefix, repetition),
                path + name,
                cell.type(),
                cell.max(),
                cell.unclearMax(),
                cell.need(),
                had,
                cell.zero(),
                cell.fixed(),
                cell.totals(),
                cell.key(),
                cell.numbering(),
                cell.endOf().isEmpty() ? "" : path + cell.endOf(),
                condition(cell.filledWhen(), path),
                cell.since(),
                cell.note(),
                cell.noteJa());
    }

    /** Returns the Japanese name of the column at a place of a record. */
    String title(String prefix, int repetition) {
        return prefix
                + cell.name()
                        .replace("＃", repetition == 0 ? "" : String.valueOf((char) ('０' + repetition)))
                        .replace("#", repetition == 0 ? "" : String.valueOf(repetition));
    }

    /** Returns whether it is declared as free text. */
    public boolean isText() {
        return cell.type().isText();
    }

    private static Optional<Column.Condition> condition(String text, String path) {
        int equals = text.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : Optional.of(new Column.Condition(path + text.substring(0, equals), text.substring(equals + 1)));
    }

    /** Whether the record can hold the values of the column that an edition makes of this one. */
    boolean canHold(Column column) {
        return switch (column.type()) {
            case CODE, FIXED -> column.type() == cell.type();
            default -> ValueType.of(column).held() == value;
        };
    }

    /** Whether its code list, in any edition, has that code. */
    boolean hasCode(String code) {
        return codes.stream().anyMatch(each -> each.code().equals(code));
    }

    /** Whether an edition of the standard has the column. */
    boolean isIn(Edition edition) {
        return edition.isWithin(cell.since(), cell.until());
    }

    /** Returns what is declared to be different in an edition of the standard. */
    List<ColumnChange> changes(Edition edition) {
        List<ColumnChange> changes = new ArrayList<>();
        for (CellChange each : cell.changes()) {
            if (edition.isWithin(each.since(), each.until())) {
                changes.add(change(each));
            }
        }
        return changes;
    }

    private static ColumnChange change(CellChange declared) {
        ColumnChange change = ColumnChange.NONE;
        change = declared.name().isEmpty() ? change : change.withName(declared.name());
        change = declared.number() == 0 ? change : change.withNumber(declared.number());
        change = declared.max() == 0 ? change : change.withMax(declared.max());
        change = declared.type().length == 0 ? change : change.withType(declared.type()[0]);
        return declared.need().length == 0 ? change : change.withNeed(declared.need()[0]);
    }

    /** Returns whether it is part of the key that ties the files of a unit together. */
    public boolean isKey() {
        return cell.key();
    }

    /** Returns whether it is one of the numbers that order the rows of a plan. */
    public boolean isNumbering() {
        return cell.numbering();
    }

    @Override
    public String name() {
        return name;
    }

    /** Returns the column as it is declared, as if it were the first of a record. */
    public Column column() {
        return column(codes, "", "", 0);
    }

    /** Returns the type of its values. */
    public ValueType type() {
        return ValueType.of(column());
    }

    @Override
    public @Nullable Object of(@Nullable Object record) {
        return accessor.of(record);
    }

    @Override
    public @Nullable Object usual() {
        boolean mayBeEmpty = held == Optional.class || held == OptionalInt.class;
        Object usual = mayBeEmpty ? null : type().usual();
        return usual == null ? absent() : usual;
    }

    /** Returns what a record holds for a cell without a value, or null where a value must be there. */
    public @Nullable Object absent() {
        if (held == Optional.class) {
            return Optional.empty();
        }
        if (held == OptionalInt.class) {
            return OptionalInt.empty();
        }
        return held == String.class ? "" : null;
    }

    /** Returns what a record holds for a value, which may be none. */
    public @Nullable Object wrap(@Nullable Object value) {
        if (value == null) {
            return absent();
        }
        if (held == Optional.class) {
            return Optional.of(value);
        }
        return held == OptionalInt.class ? OptionalInt.of((Integer) value) : value;
    }

    /** Returns the value of what a record holds, or null where it holds none. */
    public @Nullable Object unwrap(@Nullable Object content) {
        if (content instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (content instanceof OptionalInt number) {
            return number.isPresent() ? (Object) number.getAsInt() : null;
        }
        return content == null || content.equals(Column.UNSET) ? null : content;
    }
}
