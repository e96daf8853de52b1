package io.github.careplansdk.csv.form;

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

/** Collects the folios of all users, unit by unit. What several units hold alike is kept once. */
final class FolioCollector {
    private static final int MOST_ROWS = 200_000;

    private record FolioKey(FileKind lead, String key) {}

    /** The unit that is being read. */
    private final Map<UserNumber, Map<FolioKey, Folio>> unit = new LinkedHashMap<>();

    private final Map<UserNumber, List<Folio>> users = new TreeMap<>();
    private int rows;

    /**
     * Takes a row of the unit that is being read.
     *
     * @throws CarePlanException with code {@code TOO_MANY_ROWS} if there are more rows than somebody looks at
     */
    void add(FileKind kind, FormRow row, Origin origin) {
        UnitFamily family = row.edition()
                .family(kind, row.month("serviceMonth"))
                .orElseThrow(() -> new IllegalArgumentException(kind + " stands on no form."));
        if (++rows > MOST_ROWS) {
            throw new CarePlanException(ErrorCode.TOO_MANY_ROWS.found(MOST_ROWS));
        }
        unit.computeIfAbsent(UserNumber.of(row), user -> new LinkedHashMap<>())
                .computeIfAbsent(
                        new FolioKey(family.lead(), row.raw(Folio.dateColumn(family))),
                        key -> new Folio(family, key.key(), origin))
                .add(kind, row);
    }

    /** Puts the pictures into the unit that is being read. */
    interface Pictures {
        void show(Folio basicInfo) throws IOException;
    }

    /** Ends the unit that is being read. */
    void endUnit(Pictures pictures) throws IOException {
        for (Map<FolioKey, Folio> folios : unit.values()) {
            for (Folio folio : folios.values()) {
                if (folio.isLedBy(FileKind.UPKIHON)) {
                    pictures.show(folio);
                }
            }
        }
        unit.forEach((user, folios) -> add(user, folios.values()));
        unit.clear();
    }

    private void add(UserNumber user, Collection<Folio> folios) {
        List<Folio> known = users.computeIfAbsent(user, unused -> new ArrayList<>());
        for (Folio folio : folios) {
            boolean absorbed = known.stream()
                    .filter(other ->
                            other.isLedBy(folio.family().lead()) && other.key().equals(folio.key()))
                    .anyMatch(other -> other.absorb(folio));
            if (!absorbed) {
                known.add(folio);
            }
        }
    }

    List<UserFolios> users() {
        return users.entrySet().stream()
                .map(user -> UserFolios.of(user.getKey(), user.getValue()))
                .toList();
    }
}
