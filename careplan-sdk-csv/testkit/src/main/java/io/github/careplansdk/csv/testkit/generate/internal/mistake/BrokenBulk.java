package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.export.OutgoingUnit;
import io.github.careplansdk.csv.export.OutgoingUnit.CsvFile;
import io.github.careplansdk.csv.export.OutgoingUnit.ImageFile;
import io.github.careplansdk.csv.export.OutgoingUnit.OutgoingFile;
import io.github.careplansdk.csv.testkit.generate.Generator.PlantedMistake.Finding;
import io.github.careplansdk.csv.testkit.generate.internal.community.UnitOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The files of a good unit while a mistake is made in them, and what a check will find. Rows count from 1. */
public final class BrokenBulk {
    private final Map<FileKind, BrokenFile> csv = new TreeMap<>();
    private final Map<String, byte[]> others = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A good unit. */
    BrokenBulk(OutgoingUnit unit) {
        try {
            for (OutgoingFile file : unit.files()) {
                add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(OutgoingFile file) throws IOException {
        String name = file.name().text();
        if (file instanceof CsvFile rows) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new UnitOutput().write(rows, out);
            csv.put(file.name().kind(), BrokenFile.of(name, file.name().kind(), out.toByteArray()));
        } else if (file instanceof ImageFile image) {
            others.put(name, Files.readAllBytes(image.source()));
        }
    }

    /** The file of a kind, to make mistakes in. */
    BrokenFile file(FileKind kind) {
        return Objects.requireNonNull(csv.get(kind), () -> "There is no " + kind);
    }

    /** Makes a mistake in a file. */
    BrokenBulk change(FileKind kind, Consumer<BrokenFile> mistake) {
        mistake.accept(file(kind));
        return this;
    }

    /** How many rows a file has. */
    int rows(FileKind kind) {
        return file(kind).rows().size();
    }

    /** What stands in a cell. */
    String cell(FileKind kind, int row, String column) {
        return file(kind).row(row).cell(column);
    }

    /** The first row in whose cell that stands. */
    int rowWith(FileKind kind, String column, String value) {
        for (int row = 1; row <= rows(kind); row++) {
            if (cell(kind, row, column).equals(value)) {
                return row;
            }
        }
        throw new IllegalArgumentException("No " + column + " of " + kind + " is " + value);
    }

    /** Puts a value into a cell; free text is put in quotes. */
    BrokenBulk set(FileKind kind, int row, String column, String value) {
        return change(kind, file -> file.set(row, column, value));
    }

    /** Puts a value into a cell of every row. */
    BrokenBulk setAll(FileKind kind, String column, String value) {
        return change(kind, file -> file.setAll(column, value));
    }

    /** Puts a value wherever another stands. */
    BrokenBulk setWhere(FileKind kind, String column, String value, String newValue) {
        return change(
                kind,
                file -> file.rows().stream()
                        .filter(row -> row.cell(column).equals(value))
                        .forEach(row -> row.set(column, newValue)));
    }

    /** Adds to a number. */
    BrokenBulk add(FileKind kind, int row, String column, int more) {
        return set(kind, row, column, String.valueOf(Integer.parseInt(cell(kind, row, column)) + more));
    }

    /** Puts between the commas what stands there as it is. */
    BrokenBulk raw(FileKind kind, int row, String column, String between) {
        return change(kind, file -> file.row(row).raw(column, between));
    }

    /** Adds a row like another, with another value in a cell. */
    BrokenBulk copyRow(FileKind kind, int row, String column, String value) {
        return change(kind, file -> file.copyRow(row, column, value));
    }

    BrokenBulk removeRow(FileKind kind, int row) {
        return change(kind, file -> file.removeRow(row));
    }

    BrokenBulk dropLastCell(FileKind kind, int row) {
        return change(kind, file -> file.row(row).dropLast());
    }

    /** Changes the text of a file. */
    BrokenBulk text(FileKind kind, UnaryOperator<String> mistake) {
        return change(kind, file -> file.text(mistake));
    }

    String name(FileKind kind) {
        return file(kind).name();
    }

    BrokenBulk rename(FileKind kind, String part, String replacement) {
        return change(kind, file -> file.rename(part, replacement));
    }

    BrokenBulk without(FileKind kind) {
        csv.remove(kind);
        return this;
    }

    /** The name of the only file that is no CSV file of the unit. */
    String image() {
        return others.keySet().iterator().next();
    }

    BrokenBulk renameImage(String part, String replacement) {
        String name = image();
        byte[] image = Objects.requireNonNull(others.remove(name));
        return with(name.replace(part, replacement), image);
    }

    BrokenBulk withoutImage() {
        others.remove(image());
        return this;
    }

    /** Adds any file. */
    BrokenBulk with(String name, byte[] bytes) {
        others.put(name, bytes);
        return this;
    }

    /** Adds the CSV files of another bulk as they are. */
    BrokenBulk and(BrokenBulk other) {
        other.csv.values().forEach(file -> others.put(file.name(), file.content()));
        return this;
    }

    /** A check finds this in a cell of that row, which is on the line of its number. */
    BrokenBulk finds(ProblemCode code, FileKind kind, int row, String column) {
        return finds(code, name(kind), row, row, column);
    }

    /** A check finds this of that row. */
    BrokenBulk finds(ProblemCode code, FileKind kind, int row) {
        return finds(code, kind, row, "");
    }

    /** A check finds this of that line. */
    BrokenBulk findsAtLine(ProblemCode code, FileKind kind, int line) {
        return finds(code, name(kind), line, 0, "");
    }

    /** A check finds this of that file. */
    BrokenBulk finds(ProblemCode code, FileKind kind) {
        return finds(code, name(kind));
    }

    /** A check finds this of that file; of the bulk where the name is empty. */
    BrokenBulk finds(ProblemCode code, String name) {
        return finds(code, name, 0, 0, "");
    }

    private BrokenBulk finds(ProblemCode code, String name, int line, int row, String column) {
        findings.add(new Finding(code, name, line, row, column));
        return this;
    }

    /** What a check finds, by the names of the files. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** All files. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(others);
        csv.values().forEach(file -> files.put(file.name(), file.content()));
        return files;
    }
}
