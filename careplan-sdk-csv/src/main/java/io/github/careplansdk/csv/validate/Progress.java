package io.github.careplansdk.csv.validate;

/** Hears how far a check has come; called from several threads, so keep it short. */
@FunctionalInterface
public interface Progress {
    /**
     * A file was checked, or a part of a large one.
     *
     * @param filesDone how many files are done
     * @param files how many there are
     * @param bytesDone how many bytes were read, of all files together
     */
    void at(int filesDone, int files, long bytesDone);
}
