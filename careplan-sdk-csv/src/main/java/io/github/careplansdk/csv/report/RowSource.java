package io.github.careplansdk.csv.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a report finds the rows that findings are about. */
@FunctionalInterface
public interface RowSource {
    /**
     * The cells of rows of a file, by the number of the row; without the rows that are not there.
     *
     * @param file the file's path, as the report names it
     * @param numbers the numbers of the rows, from 1
     * @throws IOException if the file cannot be read
     */
    Map<Long, List<String>> rows(String file, Set<Long> numbers) throws IOException;
}
