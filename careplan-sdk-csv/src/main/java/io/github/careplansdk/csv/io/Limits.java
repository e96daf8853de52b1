package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.source.SourceLimits;

/**
 * Limits on input, as a defence against hostile files. Exceeding one is reported as INPUT_LIMIT_EXCEEDED.
 *
 * @param fileBytes the most bytes of a file, unpacked
 * @param rows the most rows of a file
 * @param cellBytes the most bytes of a cell
 * @param source the limits on folders and archives
 */
public record Limits(long fileBytes, long rows, int cellBytes, SourceLimits source) {
    /** Far above any real month: 1 GiB and 10 million rows a file, 1 MiB a cell, and the default limits on sources. */
    public static final Limits DEFAULT = new Limits(1L << 30, 10_000_000, 1 << 20, SourceLimits.DEFAULT);

    /** @throws IllegalArgumentException if a limit is less than 1 */
    public Limits {
        if (fileBytes < 1 || rows < 1 || cellBytes < 1) {
            throw new IllegalArgumentException("Limits are at least 1.");
        }
    }

    /** Returns a copy of these limits with another size of a file. */
    public Limits withFileBytes(long bytes) {
        return new Limits(bytes, rows, cellBytes, source);
    }

    /** Returns a copy of these limits with another number of rows. */
    public Limits withRows(long most) {
        return new Limits(fileBytes, most, cellBytes, source);
    }

    /** Returns a copy of these limits with another length of a cell. */
    public Limits withCellBytes(int bytes) {
        return new Limits(fileBytes, rows, bytes, source);
    }

    /** Returns a copy of these limits with others for folders and archives. */
    public Limits withSource(SourceLimits value) {
        return new Limits(fileBytes, rows, cellBytes, value);
    }
}
