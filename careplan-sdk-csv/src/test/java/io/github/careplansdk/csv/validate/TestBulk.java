package io.github.careplansdk.csv.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.source.TestArchive;
import io.github.careplansdk.csv.testkit.generate.internal.mistake.BrokenFile;
import io.github.careplansdk.csv.testkit.generate.internal.mistake.BrokenRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files of a bulk, for tests: a clean unit of {@link CleanUnits} and the changes made to it. Rows count from 1; a changed
 * cell is named as in the layout. Changes are made in place and the bulk is returned.
 */
final class TestBulk {
    static final Charset MS932 = Charset.forName("windows-31j");
    static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final Map<FileKind, BrokenFile> byKind = new LinkedHashMap<>();
    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private UnaryOperator<Validator.Builder> settings = UnaryOperator.identity();
    private Function<Map<String, byte[]>, byte[]> packed = files -> new byte[0];
    private boolean usual = true;
    private boolean archived;
    private LocalDate day = TODAY;

    static TestBulk of() {
        return new TestBulk();
    }

    /** Adds a CSV file of the standard. */
    TestBulk file(FileKind kind, String name, BrokenRow... rows) {
        byKind.put(kind, new BrokenFile(name, kind, List.of(rows)));
        return this;
    }

    /** Adds any file, under a name or a path below the folder. */
    TestBulk file(String path, byte[] bytes) {
        others.put(path, bytes);
        return this;
    }

    /** Adds any file of ASCII text. */
    TestBulk file(String path, String text) {
        return file(path, text.getBytes(UTF_8));
    }

    /** Adds the files of another bulk. */
    TestBulk and(TestBulk other) {
        other.byKind.values().forEach(file -> others.put(file.name(), file.content()));
        others.putAll(other.others);
        return this;
    }

    TestBulk without(FileKind kind) {
        byKind.remove(kind);
        return this;
    }

    TestBulk without(String path) {
        others.remove(path);
        return this;
    }

    TestBulk set(FileKind kind, int row, String... columnsAndValues) {
        row(kind, row).set(columnsAndValues);
        return this;
    }

    /** Sets cells of every row. */
    TestBulk setAll(FileKind kind, String... columnsAndValues) {
        byKind.get(kind).setAll(columnsAndValues);
        return this;
    }

    TestBulk raw(FileKind kind, int row, String column, String between) {
        row(kind, row).raw(column, between);
        return this;
    }

    /** Adds a row like another, with other values. */
    TestBulk copyRow(FileKind kind, int row, String... columnsAndValues) {
        byKind.get(kind).copyRow(row, columnsAndValues);
        return this;
    }

    TestBulk removeRow(FileKind kind, int row) {
        byKind.get(kind).removeRow(row);
        return this;
    }

    /** Leaves out the last cell of a row. */
    TestBulk dropLastCell(FileKind kind, int row) {
        row(kind, row).dropLast();
        return this;
    }

    TestBulk dropCell(FileKind kind, int row, String column) {
        row(kind, row).drop(column);
        return this;
    }

    /** Drops the cell of a column from each row. */
    TestBulk dropCells(FileKind kind, String column) {
        byKind.get(kind).dropColumns(column);
        return this;
    }

    /** The kinds of its CSV files. */
    Set<FileKind> kinds() {
        return byKind.keySet();
    }

    TestBulk addCell(FileKind kind, int row, String cell) {
        row(kind, row).append(cell);
        return this;
    }

    /** Changes the whole text of a file before it is encoded. */
    TestBulk text(FileKind kind, UnaryOperator<String> change) {
        byKind.get(kind).text(change);
        return this;
    }

    /** Changes the bytes of a file. */
    TestBulk bytes(FileKind kind, UnaryOperator<byte[]> change) {
        byKind.get(kind).bytes(change);
        return this;
    }

    /** Replaces the first marker by bytes. */
    TestBulk bytesFor(FileKind kind, String marker, int... bytes) {
        byKind.get(kind).bytesFor(marker, bytes);
        return this;
    }

    /** Makes a mistake in a file. */
    TestBulk change(FileKind kind, Consumer<BrokenFile> mistake) {
        mistake.accept(byKind.get(kind));
        return this;
    }

    TestBulk rename(FileKind kind, String part, String replacement) {
        byKind.get(kind).rename(part, replacement);
        return this;
    }

    TestBulk renameTo(FileKind kind, String name) {
        byKind.get(kind).rename(name);
        return this;
    }

    TestBulk renameAll(String part, String replacement) {
        byKind.keySet().forEach(kind -> rename(kind, part, replacement));
        return this;
    }

    /** Checks it on another day. */
    TestBulk on(LocalDate checked) {
        day = checked;
        return this;
    }

    /** The day on which it is checked. */
    LocalDate day() {
        return day;
    }

    TestBulk with(UnaryOperator<Validator.Builder> more) {
        UnaryOperator<Validator.Builder> before = settings;
        settings = builder -> more.apply(before.apply(builder));
        usual = false;
        return this;
    }

    TestBulk limits(Limits limits) {
        return with(builder -> builder.limits(limits));
    }

    /** It is checked as an archive of these bytes. */
    TestBulk packed(Function<TestArchive, TestArchive> change) {
        packed = files -> change.apply(TestArchive.of(files)).bytes();
        archived = true;
        usual = false;
        return this;
    }

    /** Whether it is checked as a folder, with the usual limits and rules. */
    boolean isUsual() {
        return usual;
    }

    String name(FileKind kind) {
        return byKind.get(kind).name();
    }

    byte[] bytes(FileKind kind) {
        return byKind.get(kind).content();
    }

    boolean isEmpty(FileKind kind, int row, String column) {
        return row(kind, row).cell(column).replace("\"", "").isEmpty();
    }

    private BrokenRow row(FileKind kind, int row) {
        return byKind.get(kind).row(row);
    }

    /** Makes the files those of version 3: fewer columns, and names without service types. */
    TestBulk toVersion3() {
        byKind.values().forEach(file -> file.rename(file.name().replaceAll("_[0-9A-Z]{2}_", "_")));
        return toVersion3Columns();
    }

    /** Makes the rows those of version 3, and leaves the names. */
    TestBulk toVersion3Columns() {
        byKind.forEach((kind, file) -> {
            Layout<?> layout = Layouts.published()
                    .of(kind, Standard.published().edition(Standard.THIRD).orElseThrow());
            file.rows().replaceAll(row -> {
                BrokenRow old = new BrokenRow(layout);
                layout.columns().forEach(column -> old.raw(column.nameEn(), row.cell(column.nameEn())));
                return old.set("csvVersion", Standard.THIRD);
            });
        });
        return this;
    }

    /** The files by name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byKind.values().forEach(file -> all.put(file.name(), file.content()));
        all.putAll(others);
        return all;
    }

    /** Writes the files into a folder. */
    Path writeTo(Path folder) {
        files().forEach((name, bytes) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    /** Writes the files into an archive. */
    Path zipTo(Path archive, Charset names) {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }

    /** A validator with the settings of the bulk: one thread, a fixed day. */
    Validator validator() {
        ZoneId japan = ZoneId.of("Asia/Tokyo");
        Clock clock = Clock.fixed(day.atStartOfDay(japan).toInstant(), japan);
        return settings.apply(Validator.builder().clock(clock).threads(1)).build();
    }

    /** Writes the files into a folder and checks it. */
    ValidationReport validate(Path folder) {
        if (!archived) {
            return check(writeTo(folder));
        }
        try {
            return validator().validate(Source.of("bulk.zip", packed.apply(files())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks what was written. */
    ValidationReport check(Path path) {
        try {
            return validator().validate(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The findings of the files in a folder, in words: see {@link Found}. */
    List<String> findings(Path folder) {
        return Found.in(validate(folder), this);
    }

    /** The kind of a file of this bulk, or its path where it is no file of a kind. */
    String label(String path) {
        return byKind.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(path))
                .map(entry -> entry.getKey().name())
                .findFirst()
                .orElse(path);
    }
}
