package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitFamily;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what goes onto the forms of all users, unit by unit. What several units hold alike is kept once. */
public final class FormDataCollector {
    private static final int MOST_ROWS = 200_000;

    private record FormKey(FileKind lead, String key) {}

    /** The unit that is being read. */
    private final Map<UserNumber, Map<FormKey, FormData>> unit = new LinkedHashMap<>();

    private final Map<UserNumber, List<FormData>> users = new TreeMap<>();
    private int rows;

    /**
     * Takes a row of the unit that is being read.
     *
     * @throws CarePlanException with code {@code TOO_MANY_ROWS} if there are more rows than somebody looks at
     */
    public void add(FileKind kind, FormRow row, Origin origin) {
        UnitFamily family = row.edition()
                .family(kind, row.month("serviceMonth"))
                .orElseThrow(() -> new IllegalArgumentException(kind + " stands on no form."));
        if (++rows > MOST_ROWS) {
            throw new CarePlanException(ErrorCode.TOO_MANY_ROWS.found(MOST_ROWS));
        }
        unit.computeIfAbsent(UserNumber.of(row), user -> new LinkedHashMap<>())
                .computeIfAbsent(
                        new FormKey(family.lead(), row.raw(FormData.dateColumn(family))),
                        key -> new FormData(family, key.key(), origin))
                .add(kind, row);
    }

    /** Puts the pictures into the unit that is being read. */
    interface Pictures {
        void show(FormData basicInfo) throws IOException;
    }

    /** Ends the unit that is being read. */
    void endUnit(Pictures pictures) throws IOException {
        for (Map<FormKey, FormData> dataSets : unit.values()) {
            for (FormData data : dataSets.values()) {
                if (data.isLedBy(FileKind.UPKIHON)) {
                    pictures.show(data);
                }
            }
        }
        unit.forEach((user, dataSets) -> add(user, dataSets.values()));
        unit.clear();
    }

    private void add(UserNumber user, Collection<FormData> dataSets) {
        List<FormData> known = users.computeIfAbsent(user, unused -> new ArrayList<>());
        for (FormData data : dataSets) {
            boolean absorbed = known.stream()
                    .filter(other ->
                            other.isLedBy(data.family().lead()) && other.key().equals(data.key()))
                    .anyMatch(other -> other.absorb(data));
            if (!absorbed) {
                known.add(data);
            }
        }
    }

    List<UserFormData> users() {
        return users.entrySet().stream()
                .map(user -> UserFormData.of(user.getKey(), user.getValue()))
                .toList();
    }
}
