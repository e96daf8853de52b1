package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.exchange.Change.Delete;
import io.github.careplansdk.csv.exchange.Change.Replace;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.BasicInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a unit changes. */
final class ChangeReader {
    /** Each leading table, and the tables that are replaced with it. */
    private static final Map<FileKind, List<FileKind>> FAMILIES = Map.of(
            FileKind.UP1KYO, List.of(FileKind.UP2KYO, FileKind.UP3KYO, FileKind.UPHOSOKU),
            FileKind.UPPLAN, List.of(FileKind.UPSIKYU, FileKind.UPHOSOKU),
            FileKind.UPJSK, List.of(),
            FileKind.UPKIHON, List.of(FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2),
            FileKind.UPYOBO, List.of(FileKind.UPYOBO_SUB));

    private final TransmissionUnit unit;
    private final Function<UnitFile, Path> path;
    private final List<Change> changes = new ArrayList<>();

    ChangeReader(TransmissionUnit unit, Function<UnitFile, Path> path) {
        this.unit = unit;
        this.path = path;
    }

    List<Change> read() throws IOException {
        for (UnitFile file : unit.files()) {
            FileKind kind = file.name().kind();
            if (!kind.deletes().isEmpty()) {
                read(file, row -> changes.add(new Delete(kind.deletes(), Keys.of(kind, row))));
            } else if (FAMILIES.containsKey(kind)) {
                readFamily(file, FAMILIES.getOrDefault(kind, List.of()));
            }
        }
        return List.copyOf(changes);
    }

    private void readFamily(UnitFile lead, List<FileKind> parts) throws IOException {
        FileKind kind = lead.name().kind();
        Map<FileKind, Map<Key, List<Record>>> tables = new LinkedHashMap<>();
        tables.put(kind, readTable(kind));
        for (FileKind part : parts) {
            // Version 3 has no table 3, and says nothing about one.
            if (part != FileKind.UP3KYO || !unit.address().isVersion3()) {
                tables.put(part, readTable(part));
            }
        }
        for (Key key : tables.getOrDefault(kind, Map.of()).keySet()) {
            tables.forEach(
                    (table, records) -> changes.add(new Replace(table, key, records.getOrDefault(key, List.of()))));
            if (kind == FileKind.UPKIHON) {
                changes.add(new Replace(
                        FileKind.UPKIHON_IMAGE,
                        key,
                        images(lead, tables.getOrDefault(kind, Map.of()).getOrDefault(key, List.of()))));
            }
        }
    }

    private Map<Key, List<Record>> readTable(FileKind kind) throws IOException {
        Map<Key, List<Record>> records = new LinkedHashMap<>();
        for (UnitFile file : unit.files(kind)) {
            read(
                    file,
                    row -> records.computeIfAbsent(Keys.of(kind, row), key -> new ArrayList<>())
                            .add(row));
        }
        return records;
    }

    private void read(UnitFile file, Consumer<Record> records) throws IOException {
        try (Rows<? extends Record> rows = CarePlanCsv.read(path.apply(file))) {
            for (Row<? extends Record> row : rows) {
                records.accept(row.record()
                        .orElseThrow(() -> new CarePlanException(
                                "FILE_CHANGED",
                                file.name() + " is not as it was when it was checked. Import the folder again.")));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<FamilyImage> images(UnitFile lead, List<Record> rows) throws IOException {
        List<FamilyImage> images = new ArrayList<>();
        for (Record row : rows) {
            if (row instanceof BasicInfo info && !info.familyImageFileName().isEmpty()) {
                images.add(new FamilyImage(image(path.apply(lead), info.familyImageFileName())));
            }
        }
        return images;
    }

    /** The image beside the file; {@code .jpg} and {@code .JPG} are the same. */
    private static Path image(Path lead, String name) throws IOException {
        try (Stream<Path> beside = Files.list(lead.toAbsolutePath().getParent())) {
            return beside.filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new CarePlanException(
                            "FILE_CHANGED", "An image that a row of " + lead.getFileName() + " names went away."));
        }
    }
}
