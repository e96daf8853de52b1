package io.github.careplansdk.csv.io.internal;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what is to stand in a cell instead of its content. */
@FunctionalInterface
public interface CellContent {
    /** The number of what is no cell of a row. */
    int NONE = -1;

    /**
     * Writes a cell's content, without the quotes around it. It has no quotes, commas and line ends but those that stand in
     * the bytes.
     *
     * @param cell the cell's index in its row, or {@link #NONE}
     * @param bytes the file's bytes, which are not to be changed
     * @param from where the content starts
     * @param to where it ends
     */
    void write(int cell, byte[] bytes, int from, int to, OutputStream out) throws IOException;
}
