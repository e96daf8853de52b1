package io.github.careplansdk.csv.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Something that reads a file to its end.
 *
 * @param name what the table calls it
 * @param result what its checksum is about: contenders with the same have the same checksum
 */
record Contender(String name, Result result, Reading reading) {
    /** What a reader makes of a row. */
    enum Result {
        /** Its cells as strings. */
        CELLS,
        /** An object with a value for every column. */
        OBJECTS,
        /** Something that is not compared. */
        OTHER
    }

    /** Reads a file, or a folder of files. */
    @FunctionalInterface
    interface Reading {
        Consumed read(Path path, Depth depth) throws IOException;
    }

    /** What is done with a row that was read. */
    enum Depth {
        /** Every cell or value goes into the checksum, to see that all read the same. */
        ALL,
        /** One does, while time is taken: it is reading that is compared, not adding up. */
        ONE
    }

    /** What was read: rows, and a number that depends on what they hold. */
    record Consumed(long rows, long checksum) {}
}
