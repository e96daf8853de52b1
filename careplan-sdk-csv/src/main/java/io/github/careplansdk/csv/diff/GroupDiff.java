package io.github.careplansdk.csv.diff;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.unit.UnitId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records of a user that belong together by a key, such as the plan of a month, compared.
 *
 * @param before the group on the first side
 * @param after the group on the second side; its key may be another one, of another version or month
 * @param kinds what differs, by kind
 * @param calendar the days of table 6 on both sides
 */
public record GroupDiff(
        Optional<Group> before, Optional<Group> after, List<KindDiff> kinds, Optional<Calendar> calendar) {
    public GroupDiff {
        kinds = List.copyOf(kinds);
        Change.of(before, after);
    }

    /**
     * A group on one side.
     *
     * @param lead the kind that leads it
     * @param key the texts of the key's cells after those of the user, by the English names of their columns, the date or
     *     month first; for results of several providers compared with a plan without the provider
     * @param unit the unit that it was read from; the newest where there are several
     */
    public record Group(FileKind lead, Map<String, String> key, UnitId unit) {
        public Group {
            key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        }

        /** Returns the text of the date or month that tells this group from others of the user. */
        public String date() {
            return key.values().stream().findFirst().orElse("");
        }

        /** Returns the lead and the unit, never the cells. */
        @Override
        public String toString() {
            return "Group[" + lead + ", " + unit + "]";
        }
    }

    /** Returns what happened to it. */
    public Change change() {
        return Change.of(before, after);
    }

    /** Returns the group on the second side, or on the first where it was removed. */
    public Group group() {
        return after.or(() -> before).orElseThrow();
    }

    /** Returns what happened to it and the number of kinds, never the cells and days. */
    @Override
    public String toString() {
        return "GroupDiff[" + change() + ", kinds=" + kinds.size() + "]";
    }
}
