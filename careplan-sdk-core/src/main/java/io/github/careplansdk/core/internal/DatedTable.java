package io.github.careplansdk.core.internal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Facts with dates, a line each, their parts between tabs; lines that begin with {@code #} are comments. */
public final class DatedTable {
    private DatedTable() {}

    /** Reads the table that stands beside a class, whose package is open to core. */
    public static <T> List<T> beside(
            Class<?> type, String resource, int parts, Function<List<String>, T> parser, Function<T, ?> key) {
        try (InputStream in = type.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource + ": build it again.");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), parts, parser, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table and leaves the reader open.
     *
     * @param key what a line tells something about, which no other line does
     * @throws CarePlanException with code {@code DATED_TABLE}, {@code DATED_TABLE_REPEATED} or {@code DATED_TABLE_EMPTY} if a line has
     *     other parts, there are two about the same, or none
     */
    public static <T> List<T> read(Reader reader, int parts, Function<List<String>, T> parser, Function<T, ?> key)
            throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        List<T> rows = new ArrayList<>();
        Set<Object> told = new HashSet<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                T row = parse(line, number, parts, parser);
                if (!told.add(key.apply(row))) {
                    throw new CarePlanException(ErrorCode.DATED_TABLE_REPEATED.found(number));
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new CarePlanException(ErrorCode.DATED_TABLE_EMPTY.found());
        }
        return rows;
    }

    private static <T> T parse(String line, int number, int parts, Function<List<String>, T> parser) {
        List<String> cells = List.of(line.split("\t", -1));
        try {
            if (cells.size() != parts) {
                throw new IllegalArgumentException(cells.size() + " parts");
            }
            return parser.apply(cells);
        } catch (RuntimeException e) {
            throw new CarePlanException(ErrorCode.DATED_TABLE.found(number, parts), e);
        }
    }
}
