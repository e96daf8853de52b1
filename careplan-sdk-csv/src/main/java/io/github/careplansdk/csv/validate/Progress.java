package io.github.careplansdk.csv.validate;

/** Receives the progress of a check. It is called by several threads and should return quickly. */
@FunctionalInterface
public interface Progress {
    /**
     * Reports that a file was checked.
     *
     * @param filesDone the number of files that are done
     * @param files the number of files
     * @param bytesDone the number of bytes read, of all files together
     */
    void at(int filesDone, int files, long bytesDone);
}
