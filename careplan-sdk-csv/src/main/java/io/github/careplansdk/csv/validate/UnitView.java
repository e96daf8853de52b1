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

/** A view of a unit for a product's own rules: its files, whose rows can be read repeatedly. */
public interface UnitView {
    /** Returns the serial, sender, receiver, kinds and paths of the unit. */
    CheckedUnit unit();

    /** Returns which of the standard's units it is, or empty if its files do not make one. */
    Optional<UnitType> type();

    /** Returns the edition whose form the names of its files have. */
    Edition edition();

    /** Returns the location of the unit: its first file. */
    Location place();

    /** Returns the files, images included. */
    List<FileView> files();

    /**
     * Reads the rows of the files of a kind again, except those with a wrong number of cells.
     *
     * @param action called with each row, which is valid during the call only
     * @throws UncheckedIOException if a file can no longer be read
     */
    void forEachRow(FileKind kind, Consumer<RowView> action);

    /**
     * Reads the rows of one of the {@link #files} as {@link #forEachRow(FileKind, Consumer)} does; an image has none.
     *
     * @throws IllegalArgumentException if it is not a file of the unit
     * @throws UncheckedIOException if it can no longer be read
     */
    void forEachRow(FileView file, Consumer<RowView> action);
}
