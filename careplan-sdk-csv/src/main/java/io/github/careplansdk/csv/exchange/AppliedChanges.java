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
 * Which unit changed what last, so that an older unit that arrives late undoes nothing, and one that arrives again does
 * nothing (a receiver processes units in the order of their serials).
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
 * <p>A receiver gives a {@link Store} that asks the database in which it keeps what it holds, and notes in the same transaction. As
 * safe to share between threads as the store is.
 */
public final class AppliedChanges {
    private final Store store;

    /**
     * What a unit changes: each receiver's own, so that one program may hold several offices.
     *
     * @param receiver the receiving office
     * @param kind the kind of records
     * @param key what they are about
     */
    public record Target(OfficeNumber receiver, FileKind kind, Key key) {}

    /**
     * Knows which unit changed something last: in a database a table of receiver, kind and {@link Key#text}, which are its primary
     * key, and the unit's {@link UnitId#toString id}, which {@link UnitId#parse} reads. An exception is handed on to the caller.
     */
    public interface Store {
        /** Returns the unit that changed this last, or empty where none did. */
        Optional<UnitId> last(Target target);

        /** Notes that this unit changed it, in place of the one before. */
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

    /** Creates an instance that knows of no changes and forgets all with the process. */
    public AppliedChanges() {
        this(new InMemory());
    }

    /** Creates an instance that asks a store, and notes in it. */
    public AppliedChanges(Store store) {
        this.store = store;
    }

    /**
     * Returns what of a change is still to be applied: all of it, or what newer units have not changed, or nothing where it was
     * applied or overtaken.
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

    /** Notes that what {@link #remaining} gave was applied. */
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
