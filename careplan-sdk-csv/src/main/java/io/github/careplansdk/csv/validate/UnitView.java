package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A unit, as a product's own rules see it: its files, and their rows as often as they are asked for. */
public interface UnitView {
    /** Returns the serial, sender, receiver, kinds and paths of the unit. */
    CheckedUnit unit();

    /** Returns which of the standard's units it is, or empty where its files make none. */
    Optional<UnitType> type();

    /** Returns the edition whose form the names of its files have. */
    Edition edition();

    /** Returns the unit as the place of a problem: its first file. */
    Location place();

    /** Returns the files, images included. */
    List<FileView> files();

    /**
     * Reads the rows of the files of a kind once more, those that have as many cells as the kind has columns.
     *
     * @param action what is done with each row, which is valid during the call only
     * @throws UncheckedIOException if a file can no longer be read
     */
    void forEachRow(FileKind kind, Consumer<RowView> action);

    /**
     * Reads the rows of one of the {@link #files} as {@link #forEachRow(FileKind, Consumer)} does; an image has none.
     *
     * @throws IllegalArgumentException if it is no file of the unit
     * @throws UncheckedIOException if it can no longer be read
     */
    void forEachRow(FileView file, Consumer<RowView> action);
}
