package io.github.careplansdk.csv.exchange;

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
import org.jspecify.annotations.Nullable;

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
 * <p>A receiver keeps {@link #entries} with what it holds, and in the same transaction. Not safe to share between threads.
 */
public final class AppliedChanges {
    private final Map<Target, UnitId> last = new HashMap<>();

    /**
     * What a unit changes: each receiver's own, so that one program may hold several offices.
     *
     * @param receiver the receiving office
     * @param kind the kind of records
     * @param key what they are about
     */
    public record Target(OfficeNumber receiver, FileKind kind, Key key) {}

    /** Creates an instance that knows of no changes. */
    public AppliedChanges() {}

    /** Creates an instance that goes on from {@link #entries} that were kept. */
    public AppliedChanges(Map<Target, UnitId> entries) {
        last.putAll(entries);
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
            last.put(new Target(receiver(unit), kind, change.key()), unit);
        }
    }

    /** Returns all that is known, to be kept. */
    public Map<Target, UnitId> entries() {
        return Map.copyOf(last);
    }

    private boolean isNewer(UnitId unit, FileKind kind, Key key) {
        boolean newer = isAfter(unit, last(unit, kind, key));
        return key instanceof Key.ResultOfType part ? newer && isAfter(unit, last(unit, kind, part.result())) : newer;
    }

    /** Results are replaced as a whole and deleted by service type: a type that was deleted since does not come back. */
    private Replace withoutDeleted(UnitId unit, Replace replace) {
        if (!(replace.key() instanceof Key.Result result)) {
            return replace;
        }
        List<? extends Record> left = replace.records().stream()
                .filter(record -> typeOf(record)
                        .filter(type -> !isNewer(unit, replace.kind(), new Key.ResultOfType(result, type)))
                        .isEmpty())
                .toList();
        return new Replace(replace.kind(), result, left);
    }

    private static Optional<ServiceType> typeOf(Record record) {
        return record instanceof Table6 row ? row.serviceCode().type() : Optional.empty();
    }

    private @Nullable UnitId last(UnitId unit, FileKind kind, Key key) {
        return last.get(new Target(receiver(unit), kind, key));
    }

    private static boolean isAfter(UnitId unit, @Nullable UnitId other) {
        return other == null || unit.compareTo(other) > 0;
    }

    private static OfficeNumber receiver(UnitId unit) {
        return unit.address().to();
    }
}
