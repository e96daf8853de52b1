package io.github.careplansdk.csv.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.export.Export.Excluded;
import io.github.careplansdk.csv.export.Export.Excluded.Reason;
import io.github.careplansdk.csv.model.Layouts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An export while its units are put together. */
final class ExportDraft {
    private final Sending by;
    private final List<UnitDraft> units = new ArrayList<>();
    private final Set<Excluded> excluded = new LinkedHashSet<>();

    /**
     * Who sends, and what is known of those who receive.
     *
     * @param receivers under which service type each receives
     * @param edition the edition that was named, or empty where the month decides
     */
    record Sending(
            Office sender,
            Serials serials,
            Map<OfficeNumber, Office> receivers,
            Optional<Edition> edition,
            Layouts layouts) {}

    ExportDraft(Sending by) {
        this.by = by;
    }

    void exclude(Collection<Excluded> what) {
        excluded.addAll(what);
    }

    /** Returns a new unit about these users, or empty where it is not known how its receiver receives. */
    Optional<UnitDraft> unit(UnitType type, OfficeNumber number, Stream<User> users) {
        Office receiver = by.receivers().get(number);
        if (receiver == null) {
            users.forEach(user ->
                    excluded.add(new Excluded(Reason.RECEIVER_UNKNOWN, user, Optional.of(number), Optional.empty())));
            return Optional.empty();
        }
        Address address = Address.of(by.sender().number(), by.sender().type(), number, receiver.type());
        UnitDraft unit = new UnitDraft(by.serials().next(), address, type, by.edition(), by.layouts());
        units.add(unit);
        return Optional.of(unit);
    }

    /** Adds units that delete these keys: one for each kind of deletion and month. */
    void delete(OfficeNumber receiver, Collection<? extends Key.Deletable> keys) {
        Map<Deletion, List<Key.Deletable>> grouped = keys.stream()
                .map(key -> (Key.Deletable) key)
                .distinct()
                .collect(groupingBy(key -> new Deletion(key.deletion(), key.month()), LinkedHashMap::new, toList()));
        grouped.forEach((deletion, same) -> unit(
                        type(deletion.kind()), receiver, same.stream().map(Key::user))
                .ifPresent(unit -> unit.add(
                        deletion.kind(),
                        deletion.month(),
                        same.stream().map(Keys::deletion).toList())));
    }

    private record Deletion(FileKind kind, Optional<YearMonth> month) {}

    private UnitType type(FileKind deletion) {
        Edition asked = by.edition().orElse(by.layouts().standard().newest());
        asked.require(deletion);
        return asked.units().stream()
                .filter(type -> type.required().contains(deletion))
                .findFirst()
                .orElseThrow();
    }

    Export finish() {
        units.forEach(unit -> excluded.addAll(unit.excluded()));
        return new Export(units.stream().map(UnitDraft::unit).toList(), List.copyOf(excluded));
    }
}
