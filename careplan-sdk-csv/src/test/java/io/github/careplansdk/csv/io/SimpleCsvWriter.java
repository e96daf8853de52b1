package io.github.careplansdk.csv.io;

import io.github.careplansdk.core.text.Ms932;
import java.util.List;
import java.util.Random;

/** A second writer, so that the reader is not tested with its own code: a cell is in quotes or bare, no more. */
final class SimpleCsvWriter {
    private final Random random;
    private final List<String> lineEnds;
    private final StringBuilder text = new StringBuilder();

    /** A writer that ends each row in one of these ways. */
    SimpleCsvWriter(Random random, List<String> lineEnds) {
        this.random = random;
        this.lineEnds = lineEnds;
    }

    /** Text is in quotes, an empty one perhaps; the rest is bare. */
    void write(Sample row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            boolean free = row.layout().columns().get(i).type().isText();
            text.append(i == 0 ? "" : ",");
            text.append(free && (!cell.isEmpty() || random.nextBoolean()) ? quoted(cell) : cell);
        }
        text.append(lineEnds.get(random.nextInt(lineEnds.size())));
    }

    static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Where the next row starts. */
    int offset() {
        return bytes().length;
    }

    /** The line in which the next row starts. */
    int line() {
        return 1
                + (int) text.toString()
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    String text() {
        return text.toString();
    }

    byte[] bytes() {
        return text().getBytes(Ms932.CHARSET);
    }

    /** What was written, the end of the last row perhaps left out. */
    String finish() {
        String all = text();
        return random.nextInt(3) == 0 ? all.replaceFirst("(\r\n|\r|\n)$", "") : all;
    }
}
