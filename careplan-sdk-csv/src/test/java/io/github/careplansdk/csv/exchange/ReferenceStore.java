package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.exchange.Change.Replace;
import io.github.careplansdk.csv.model.Table6;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a receiver holds, in the simplest way: records by kind and key. */
public final class ReferenceStore {
    private final Map<Place, List<? extends Record>> records = new HashMap<>();
    private final AppliedChanges applied = new AppliedChanges();

    public record Place(FileKind kind, Key key) {}

    public void apply(IncomingUnit unit) throws IOException {
        for (Change change : unit.changes()) {
            applied.remaining(unit.id(), change).ifPresent(rest -> {
                apply(rest);
                applied.add(unit.id(), rest);
            });
        }
    }

    public void apply(Change change) {
        if (change instanceof Replace replace) {
            put(replace.kind(), replace.key(), replace.records());
        } else if (change.key() instanceof Key.ResultOfType part) {
            put(
                    FileKind.UPJSK,
                    part.result(),
                    records.getOrDefault(new Place(FileKind.UPJSK, part.result()), List.of()).stream()
                            .filter(row -> !((Table6) row)
                                    .serviceCode()
                                    .type()
                                    .orElseThrow()
                                    .equals(part.serviceType()))
                            .toList());
        } else {
            change.kinds().forEach(kind -> put(kind, change.key(), List.of()));
        }
    }

    public void put(FileKind kind, Key key, List<? extends Record> rows) {
        if (rows.isEmpty()) {
            records.remove(new Place(kind, key));
        } else {
            records.put(new Place(kind, key), rows);
        }
    }

    public Map<Place, List<? extends Record>> records() {
        return records;
    }
}
