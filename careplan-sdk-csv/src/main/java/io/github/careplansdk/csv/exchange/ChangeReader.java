package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.exchange.Change.Delete;
import io.github.careplansdk.csv.exchange.Change.Replace;
import io.github.careplansdk.csv.exchange.IncomingUnit.FamilyImage;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Reads what a unit changes. */
final class ChangeReader {
    private final TransmissionUnit unit;
    private final Layouts layouts;
    private final OpenSource source;
    private final List<Change> changes = new ArrayList<>();

    ChangeReader(TransmissionUnit unit, Layouts layouts, OpenSource source) {
        this.unit = unit;
        this.layouts = layouts;
        this.source = source;
    }

    List<Change> read() throws IOException {
        for (UnitFile file : unit.files()) {
            FileKind kind = file.name().kind();
            Edition edition = file.name().edition();
            Optional<UnitFamily> deleted = edition.deletedBy(kind);
            if (deleted.isPresent()) {
                read(
                        file,
                        (row, record) -> changes.add(
                                new Delete(deleted.get().deleted(), key(deleted.get(), file, row, record))));
            } else if (edition.familyOfLead(kind).isPresent()) {
                readFamily(file, edition.familyOfLead(kind).get());
            }
        }
        return List.copyOf(changes);
    }

    private void readFamily(UnitFile lead, UnitFamily family) throws IOException {
        FileKind kind = lead.name().kind();
        Map<FileKind, Map<Key, List<Record>>> tables = new LinkedHashMap<>();
        tables.put(kind, readTable(family, kind));
        for (FileKind part : family.parts()) {
            if (!part.isImage()) {
                tables.put(part, readTable(family, part));
            }
        }
        for (Key key : tables.getOrDefault(kind, Map.of()).keySet()) {
            tables.forEach(
                    (table, records) -> changes.add(new Replace(table, key, records.getOrDefault(key, List.of()))));
            if (family.has(FileKind.UPKIHON_IMAGE)) {
                changes.add(new Replace(
                        FileKind.UPKIHON_IMAGE,
                        key,
                        images(lead, tables.getOrDefault(kind, Map.of()).getOrDefault(key, List.of()))));
            }
        }
    }

    private Map<Key, List<Record>> readTable(UnitFamily family, FileKind kind) throws IOException {
        Map<Key, List<Record>> records = new LinkedHashMap<>();
        for (UnitFile file : unit.files(kind)) {
            read(
                    file,
                    (row, record) -> records.computeIfAbsent(key(family, file, row, record), key -> new ArrayList<>())
                            .add(record));
        }
        return records;
    }

    /** The key of a row: the record's own, or of a record that the library does not know, that of the family's columns. */
    private Key key(UnitFamily family, UnitFile file, Row<?> row, Record record) {
        FileKind kind = file.name().kind();
        if (Keys.isKnown(record) && Keys.isKnown(family)) {
            return Keys.of(kind, record);
        }
        List<String> cells = row.cells();
        Layout<?> layout = layouts.named(kind, cells.get(0), cells.size())
                .orElseGet(() -> layouts.of(kind, file.name().edition()));
        return Keys.of(
                family,
                family.key().stream()
                        .map(column -> cells.get(layout.column(column).index()))
                        .toList());
    }

    private void read(UnitFile file, BiConsumer<Row<?>, Record> records) throws IOException {
        try (Rows<? extends Record> rows = CarePlanCsv.read(file(file), layouts)) {
            for (Row<? extends Record> row : rows) {
                records.accept(
                        row,
                        row.record()
                                .orElseThrow(() -> new CarePlanException(ErrorCode.FILE_CHANGED.found(file.name()))));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<FamilyImage> images(UnitFile lead, List<Record> rows) {
        List<FamilyImage> images = new ArrayList<>();
        for (Record row : rows) {
            if (row instanceof BasicInfo info && !info.familyImageFileName().isEmpty()) {
                images.add(new FamilyImage(image(file(lead), info.familyImageFileName())));
            }
        }
        return images;
    }

    private SourceFile file(UnitFile file) {
        return Objects.requireNonNull(source.file(file.path()));
    }

    /** The image of the unit, or else beside the file; {@code .jpg} and {@code .JPG} are the same. */
    private SourceFile image(SourceFile lead, String name) {
        Stream<SourceFile> own = unit.files(FileKind.UPKIHON_IMAGE).stream().map(this::file);
        Stream<SourceFile> beside = source.files().filter(file -> file.folder().equals(lead.folder()));
        return Stream.concat(own, beside)
                .filter(file -> file.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new CarePlanException(ErrorCode.IMAGE_GONE.found(lead.name())));
    }
}
