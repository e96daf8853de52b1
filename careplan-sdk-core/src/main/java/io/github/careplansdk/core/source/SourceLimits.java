package io.github.careplansdk.core.source;

import io.github.careplansdk.core.problem.ProblemCode;

/**
 * Limits on a source, as a defence against hostile input. Exceeding one is reported as {@link
 * ProblemCode#INPUT_LIMIT_EXCEEDED}.
 *
 * @param files the most files and folders of a folder or archive
 * @param pathDepth the greatest depth of nested folders
 * @param archiveBytes the most bytes of an archive, unpacked
 * @param archiveRatio the greatest ratio of unpacked to packed size of an archive's entry
 */
public record SourceLimits(int files, int pathDepth, long archiveBytes, int archiveRatio) {
    /** Far above any real month: 100,000 files, a depth of 16 folders, archives of 4 GiB. */
    public static final SourceLimits DEFAULT = new SourceLimits(100_000, 16, 4L << 30, 200);

    /** No limits, for what the caller has written. */
    static final SourceLimits NONE =
            new SourceLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);

    /** Entries of archives that are smaller than this, unpacked, may be packed as tightly as they are. */
    private static final long HARMLESS = 1 << 20;

    /** @throws IllegalArgumentException if a limit is less than 1 */
    public SourceLimits {
        if (files < 1 || pathDepth < 1 || archiveBytes < 1 || archiveRatio < 1) {
            throw new IllegalArgumentException("Limits are at least 1.");
        }
    }

    /** Returns a copy of these limits with another number of files. */
    public SourceLimits withFiles(int most) {
        return new SourceLimits(most, pathDepth, archiveBytes, archiveRatio);
    }

    /** Returns a copy of these limits with another depth of folders. */
    public SourceLimits withPathDepth(int depth) {
        return new SourceLimits(files, depth, archiveBytes, archiveRatio);
    }

    /** Returns a copy of these limits with another unpacked size of an archive. */
    public SourceLimits withArchiveBytes(long bytes) {
        return new SourceLimits(files, pathDepth, bytes, archiveRatio);
    }

    /** Returns a copy of these limits with another ratio of unpacked to packed size. */
    public SourceLimits withArchiveRatio(int ratio) {
        return new SourceLimits(files, pathDepth, archiveBytes, ratio);
    }

    /** Returns whether an entry grows more than is allowed: whoever packed it meant to do harm. */
    boolean isTooTight(long packed, long unpacked) {
        return unpacked > HARMLESS && unpacked / Math.max(1, packed) > archiveRatio;
    }
}
