package io.github.careplansdk.csv.bench;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.AppliedChanges;
import io.github.careplansdk.csv.exchange.AppliedChanges.Target;
import io.github.careplansdk.csv.exchange.Change;
import io.github.careplansdk.csv.exchange.Change.Replace;
import io.github.careplansdk.csv.exchange.Import;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a vendor's software that serves all offices keeps of a month that they received. */
final class ReceivedMonth {
    private final Map<Target, List<? extends Record>> records = new LinkedHashMap<>();
    private final Map<OfficeNumber, Office> offices = new TreeMap<>();

    private ReceivedMonth() {}

    /** Checks a folder's units, and applies them in their order. */
    static ReceivedMonth of(Path folder, Validator validator) throws IOException {
        Import received = Importer.of(validator).read(folder);
        if (!received.isComplete()) {
            throw new IllegalStateException("The month was meant to be clean: " + folder);
        }
        ReceivedMonth month = new ReceivedMonth();
        AppliedChanges applied = new AppliedChanges();
        for (IncomingUnit unit : received.units()) {
            Address address = unit.id().address();
            month.note(address.from(), address.senderType());
            month.note(address.to(), address.receiverType());
            for (Change change : unit.changes()) {
                Optional<Change> rest = applied.remaining(unit.id(), change);
                if (rest.isPresent()) {
                    month.apply(address.to(), rest.get());
                    applied.add(unit.id(), rest.get());
                }
            }
        }
        return month;
    }

    private void note(OfficeNumber number, Optional<ServiceType> type) {
        offices.putIfAbsent(number, new Office(number, type.orElseThrow()));
    }

    private void apply(OfficeNumber receiver, Change change) {
        if (change instanceof Replace replace) {
            records.put(new Target(receiver, replace.kind(), replace.key()), replace.records());
        } else {
            change.kinds().forEach(kind -> delete(receiver, kind, change.key()));
        }
    }

    private void delete(OfficeNumber receiver, FileKind kind, Key key) {
        if (key instanceof Key.ResultOfType part) {
            records.computeIfPresent(
                    new Target(receiver, kind, part.result()),
                    (same, rows) -> rows.stream()
                            .filter(row -> !((Table6) row).serviceCode().type().equals(Optional.of(part.serviceType())))
                            .toList());
        } else {
            records.remove(new Target(receiver, kind, key));
        }
    }

    /** Returns all offices, under the service types of the files' names. */
    Map<OfficeNumber, Office> offices() {
        return offices;
    }

    /** Returns the records of a kind under keys of a sort; those of a key once, though several offices have them. */
    <T extends Record> List<T> records(FileKind kind, Class<? extends Key> sort, Class<T> type) {
        List<T> found = new ArrayList<>();
        once().getOrDefault(kind, Map.of()).forEach((key, rows) -> {
            if (sort.isInstance(key)) {
                rows.forEach(row -> found.add(type.cast(row)));
            }
        });
        return found;
    }

    /** Returns the records that each user's forms are made of. */
    Map<User, Map<FileKind, List<Record>>> users() {
        Map<User, Map<FileKind, List<Record>>> users = new LinkedHashMap<>();
        once().forEach((kind, keys) -> {
            if (!kind.isImage()) {
                keys.forEach((key, rows) -> users.computeIfAbsent(key.user(), user -> new TreeMap<>())
                        .computeIfAbsent(kind, none -> new ArrayList<>())
                        .addAll(rows));
            }
        });
        return users;
    }

    private Map<FileKind, Map<Key, List<? extends Record>>> once() {
        Map<FileKind, Map<Key, List<? extends Record>>> once = new TreeMap<>();
        records.forEach((target, rows) -> once.computeIfAbsent(target.kind(), kind -> new LinkedHashMap<>())
                .putIfAbsent(target.key(), rows));
        return once;
    }
}
