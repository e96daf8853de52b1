package io.github.careplansdk.csv.io;

/**
 * How much input is accepted, against hostile files. What is larger is reported as INPUT_LIMIT_EXCEEDED.
 *
 * @param fileBytes the most bytes of a file, unpacked
 * @param rows the most rows of a file
 * @param cellBytes the most bytes of a cell
 * @param files the most files of a folder or archive
 * @param archiveBytes the most bytes of an archive, unpacked
 * @param archiveRatio the most that an archive's entry may grow when it is unpacked
 * @param pathDepth the most folders within each other
 */
public record Limits(
        long fileBytes, long rows, int cellBytes, int files, long archiveBytes, int archiveRatio, int pathDepth) {
    /** Far above any real month: 1 GiB and 10 million rows a file, 1 MiB a cell, 100,000 files, archives of 4 GiB. */
    public static final Limits DEFAULT = new Limits(1L << 30, 10_000_000, 1 << 20, 100_000, 4L << 30, 200, 16);

    public Limits {
        if (fileBytes < 1
                || rows < 1
                || cellBytes < 1
                || files < 1
                || archiveBytes < 1
                || archiveRatio < 1
                || pathDepth < 1) {
            throw new IllegalArgumentException("Limits are at least 1.");
        }
    }

    /** These limits with another size of a file. */
    public Limits withFileBytes(long bytes) {
        return new Limits(bytes, rows, cellBytes, files, archiveBytes, archiveRatio, pathDepth);
    }

    /** These limits with another number of rows. */
    public Limits withRows(long most) {
        return new Limits(fileBytes, most, cellBytes, files, archiveBytes, archiveRatio, pathDepth);
    }

    /** These limits with another length of a cell. */
    public Limits withCellBytes(int bytes) {
        return new Limits(fileBytes, rows, bytes, files, archiveBytes, archiveRatio, pathDepth);
    }

    /** These limits with another number of files. */
    public Limits withFiles(int most) {
        return new Limits(fileBytes, rows, cellBytes, most, archiveBytes, archiveRatio, pathDepth);
    }

    /** These limits with another unpacked size of an archive. */
    public Limits withArchiveBytes(long bytes) {
        return new Limits(fileBytes, rows, cellBytes, files, bytes, archiveRatio, pathDepth);
    }

    /** These limits with another growth of an archive's entry. */
    public Limits withArchiveRatio(int ratio) {
        return new Limits(fileBytes, rows, cellBytes, files, archiveBytes, ratio, pathDepth);
    }

    /** These limits with another depth of folders. */
    public Limits withPathDepth(int depth) {
        return new Limits(fileBytes, rows, cellBytes, files, archiveBytes, archiveRatio, depth);
    }
}
