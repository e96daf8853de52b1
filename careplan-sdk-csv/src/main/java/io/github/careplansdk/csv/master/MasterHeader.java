package io.github.careplansdk.csv.master;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The first line of master data: where each column stands, and what it is called there. */
record MasterHeader(List<String> names, Map<MasterColumn, Integer> places) {
    /** One more than there are, so that the first that is too many can be named. */
    static final int MOST_COLUMNS = MasterColumn.values().length + 1;

    /**
     * Returns the header of these cells.
     *
     * @throws CarePlanException if a column is unknown, repeated or missing
     */
    static MasterHeader of(List<String> names) {
        Map<MasterColumn, Integer> places = new EnumMap<>(MasterColumn.class);
        for (int i = 0; i < names.size(); i++) {
            int number = i + 1;
            MasterColumn column = MasterColumn.of(names.get(i))
                    .orElseThrow(() -> new CarePlanException(ErrorCode.MASTER_DATA_COLUMN.found(number)));
            if (places.put(column, i) != null) {
                throw new CarePlanException(ErrorCode.MASTER_DATA_COLUMN.found(number));
            }
        }
        for (MasterColumn column : MasterColumn.values()) {
            if (!places.containsKey(column)) {
                throw new CarePlanException(ErrorCode.MASTER_DATA_COLUMN_MISSING.found(column.names()));
            }
        }
        return new MasterHeader(names, places);
    }

    int columns() {
        return names.size();
    }

    /** Returns where a column stands, from 0. */
    int place(MasterColumn column) {
        return Objects.requireNonNull(places.get(column));
    }

    /** Returns what the first line calls a column. */
    String name(MasterColumn column) {
        return names.get(place(column));
    }
}
