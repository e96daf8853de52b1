package io.github.careplansdk.csv.validate;

/** Receives the progress of a check. Several threads call it, so it should return at once. */
@FunctionalInterface
public interface Progress {
    /**
     * Reports that a file was checked.
     *
     * @param filesDone how many files are done
     * @param files how many there are
     * @param bytesDone how many bytes were read, of all files together
     */
    void at(int filesDone, int files, long bytesDone);
}
