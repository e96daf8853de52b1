package io.github.careplansdk.csv.layout.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.internal.RecordShape.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Puts the columns of a record together as an edition of the standard has them. */
final class EditionColumns {
    private final Class<?> record;
    private final Edition edition;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, Column> moved = new TreeMap<>();

    EditionColumns(Class<?> record, Edition edition) {
        this.record = record;
        this.edition = edition;
    }

    /**
     * Returns the columns at these places, in order.
     *
     * @param changes what is different besides what the record declares, by the English names of the columns
     * @throws IllegalArgumentException if a change names a column or code that is not there, a number twice or beyond the last,
     *     or a type whose values the record cannot hold; or if a column may be empty, or is not there, that the record always holds
     */
    List<Column> of(List<Place> places, Map<String, List<ColumnChange>> changes) {
        Map<String, List<ColumnChange>> left = new HashMap<>(changes);
        for (Place place : places) {
            List<ColumnChange> all = new ArrayList<>(place.leaf().changes(edition));
            List<ColumnChange> more = left.remove(place.nameEn());
            all.addAll(more == null ? List.of() : more);
            if (place.leaf().isIn(edition) && all.stream().noneMatch(ColumnChange::removed)) {
                add(place, all);
            } else {
                requireRoomForNone(place, "be left out");
            }
        }
        if (!left.isEmpty()) {
            throw unsound("there are no columns " + left.keySet());
        }
        moved.forEach((number, column) -> {
            if (number > columns.size() + 1) {
                throw unsound(column.nameEn() + " has a number behind the last: " + number);
            }
            columns.add(number - 1, column);
        });
        for (int i = 0; i < columns.size(); i++) {
            columns.set(i, columns.get(i).at(i + 1));
        }
        return List.copyOf(columns);
    }

    private void add(Place place, List<ColumnChange> changes) {
        Column column = place.leaf().column(edition, place);
        OptionalInt number = OptionalInt.empty();
        for (ColumnChange change : changes) {
            for (String code : change.droppedCodes()) {
                if (column.type() != CellType.CODE) {
                    throw unsound(column.nameEn() + " has no code list that could lose " + code
                            + ": refuse the value by a rule of your own");
                }
                if (!place.leaf().hasCode(code)) {
                    throw unsound(column.nameEn() + " has no code " + code);
                }
            }
            column = change.apply(column);
            number = change.number().isPresent() ? change.number() : number;
        }
        if (!place.leaf().canHold(column)) {
            throw unsound(
                    column.nameEn() + " cannot hold values of the type " + column.type() + ": name another record");
        }
        if (column.need() != Need.REQUIRED) {
            requireRoomForNone(place, "be empty");
        }
        if (number.isEmpty()) {
            columns.add(column);
            return;
        }
        Column other = moved.put(number.getAsInt(), column);
        if (other != null) {
            throw unsound(column.nameEn() + " has the number of another: " + number.getAsInt());
        }
    }

    private void requireRoomForNone(Place place, String how) {
        if (place.leaf().absent() == null) {
            throw unsound(place.nameEn() + " cannot " + how
                    + ", as the record always holds it: name by withRecord one that holds an Optional there");
        }
    }

    private IllegalArgumentException unsound(String why) {
        return new IllegalArgumentException(record.getSimpleName() + " in edition " + edition + ": " + why + ".");
    }
}
