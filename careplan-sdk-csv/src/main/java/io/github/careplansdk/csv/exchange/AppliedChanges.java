package io.github.careplansdk.csv.exchange;

import static java.util.stream.Collectors.toSet;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.exchange.Change.Delete;
import io.github.careplansdk.csv.exchange.Change.Replace;
import io.github.careplansdk.csv.model.Table6;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tracks which unit changed what last, so that a unit that arrives late undoes nothing newer, and one that arrives
 * again does nothing. Receivers process units in the order of their serials.
 *
 * <pre>{@code
 * for (Change change : unit.changes()) {
 *     applied.remaining(unit.id(), change).ifPresent(rest -> {
 *         store.apply(rest);
 *         applied.add(unit.id(), rest);
 *     });
 * }
 * }</pre>
 *
 * <p>A receiver provides a {@link Store} in the database that holds its data, and updates it in the same transaction.
 * As safe for use by several threads as the store is.
 */
public final class AppliedChanges {
    private final Store store;

    /**
     * The target of a change. It includes the receiver, so that one program may serve several offices.
     *
     * @param receiver the receiving office
     * @param kind the kind of records
     * @param key the key of the records
     */
    public record Target(OfficeNumber receiver, FileKind kind, Key key) {}

    /**
     * Stores which unit changed a target last: in a database a table of receiver, kind and {@link Key#text}, which are
     * its primary key, and the unit's {@link UnitId#toString id}, which {@link UnitId#parse} reads. Exceptions are
     * propagated to the caller.
     */
    public interface Store {
        /** Returns the unit that changed a target last, or empty if none did. */
        Optional<UnitId> last(Target target);

        /** Records the unit that changed a target last, replacing the previous one. */
        void put(Target target, UnitId unit);
    }

    /** Keeps everything in memory. */
    private static final class InMemory implements Store {
        private final Map<Target, UnitId> units = new HashMap<>();

        @Override
        public Optional<UnitId> last(Target target) {
            return Optional.ofNullable(units.get(target));
        }

        @Override
        public void put(Target target, UnitId unit) {
            units.put(target, unit);
        }
    }

    /** Creates an instance that keeps its records in memory. */
    public AppliedChanges() {
        this(new InMemory());
    }

    /** Creates an instance that keeps its records in a store. */
    public AppliedChanges(Store store) {
        this.store = store;
    }

    /**
     * Returns the part of a change that is still to be applied: everything that newer units have not changed, or empty
     * if it was applied or superseded.
     */
    public Optional<Change> remaining(UnitId unit, Change change) {
        List<FileKind> kinds = change.kinds().stream()
                .filter(kind -> isNewer(unit, kind, change.key()))
                .toList();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                change instanceof Replace replace ? withoutDeleted(unit, replace) : new Delete(kinds, change.key()));
    }

    /** Records that the result of {@link #remaining} was applied. */
    public void add(UnitId unit, Change change) {
        for (FileKind kind : change.kinds()) {
            store.put(new Target(unit.address().to(), kind, change.key()), unit);
        }
    }

    private boolean isNewer(UnitId unit, FileKind kind, Key key) {
        boolean newer = store.last(new Target(unit.address().to(), kind, key))
                .filter(last -> unit.compareTo(last) <= 0)
                .isEmpty();
        return newer && (!(key instanceof Key.ResultOfType part) || isNewer(unit, kind, part.result()));
    }

    /** Results are replaced as a whole and deleted by service type: a type that was deleted since does not come back. */
    private Replace withoutDeleted(UnitId unit, Replace replace) {
        if (!(replace.key() instanceof Key.Result result)) {
            return replace;
        }
        Set<ServiceType> deleted = replace.records().stream()
                .flatMap(record -> typeOf(record).stream())
                .distinct()
                .filter(type -> !isNewer(unit, replace.kind(), new Key.ResultOfType(result, type)))
                .collect(toSet());
        List<? extends Record> left = replace.records().stream()
                .filter(record -> typeOf(record).filter(deleted::contains).isEmpty())
                .toList();
        return new Replace(replace.kind(), result, left);
    }

    private static Optional<ServiceType> typeOf(Record record) {
        return record instanceof Table6 row ? row.serviceCode().type() : Optional.empty();
    }
}
