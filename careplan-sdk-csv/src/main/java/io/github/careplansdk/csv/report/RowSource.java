package io.github.careplansdk.csv.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Supplies the rows of findings for a report. */
@FunctionalInterface
public interface RowSource {
    /**
     * Returns the cells of rows of a file, by the number of the row; rows that do not exist are left out.
     *
     * @param file the file's path, as the report names it
     * @param numbers the numbers of the rows, from 1
     * @throws IOException if the file cannot be read
     */
    Map<Long, List<String>> rows(String file, Set<Long> numbers) throws IOException;
}
