package io.github.careplansdk.crypto.seal;

/**
 * Limits on a container, as a defence against hostile ones.
 *
 * @param entries the most entries
 * @param fileBytes the most bytes of a file, unpacked
 * @param totalBytes the most bytes of all files, unpacked
 * @param signatureBytes the most bytes of a manifest or a signature, unpacked; these are read into memory
 * @param ratio the greatest ratio of unpacked to packed size of an entry
 */
public record SealLimits(int entries, long fileBytes, long totalBytes, int signatureBytes, int ratio) {
    /** Far above any real unit: 1,000 entries, 2 GiB a file, 4 GiB in all, 1 MiB a manifest or signature, growth 200-fold. */
    public static final SealLimits DEFAULT = new SealLimits(1_000, 2L << 30, 4L << 30, 1 << 20, 200);

    /** @throws IllegalArgumentException if a limit is less than 1 */
    public SealLimits {
        if (entries < 1 || fileBytes < 1 || totalBytes < 1 || signatureBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException("Limits are at least 1.");
        }
    }

    /** Returns a copy of these limits with another number of entries. */
    public SealLimits withEntries(int most) {
        return new SealLimits(most, fileBytes, totalBytes, signatureBytes, ratio);
    }

    /** Returns a copy of these limits with another size of a file. */
    public SealLimits withFileBytes(long bytes) {
        return new SealLimits(entries, bytes, totalBytes, signatureBytes, ratio);
    }

    /** Returns a copy of these limits with another size of all files. */
    public SealLimits withTotalBytes(long bytes) {
        return new SealLimits(entries, fileBytes, bytes, signatureBytes, ratio);
    }

    /** Returns a copy of these limits with another size of a manifest or a signature. */
    public SealLimits withSignatureBytes(int bytes) {
        return new SealLimits(entries, fileBytes, totalBytes, bytes, ratio);
    }

    /** Returns a copy of these limits with another ratio of unpacked to packed size. */
    public SealLimits withRatio(int most) {
        return new SealLimits(entries, fileBytes, totalBytes, signatureBytes, most);
    }
}
