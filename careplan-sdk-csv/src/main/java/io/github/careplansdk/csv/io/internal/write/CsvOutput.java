package io.github.careplansdk.csv.io.internal.write;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes rows of cells as the standard wants them: free text in quotes always, all other cells bare, CRLF, MS932. The same
 * cells give the same bytes.
 */
public final class CsvOutput implements Closeable {
    private final OrdinaryRow ordinary;
    private final Ms932Writer encoded;
    private final CsvWriter writer;

    /** An output of a layout's rows. Closing it closes the stream. */
    public CsvOutput(OutputStream out, Layout<?> layout) {
        this(out, layout, new OrdinaryRow(layout));
    }

    CsvOutput(OutputStream out, Layout<?> layout, OrdinaryRow ordinary) {
        CsvWriterSettings settings = new CsvWriterSettings();
        settings.getFormat().setLineSeparator("\r\n");
        // By default CRLF in a text becomes CR CR LF, q"q stays as it is, and spaces are trimmed.
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setQuoteEscapingEnabled(true);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setSkipEmptyLines(false);
        settings.setMaxCharsPerColumn(-1);
        // Its exceptions would show what is in the cells.
        settings.setErrorContentLength(0);
        Integer[] texts = layout.columns().stream()
                .filter(column -> column.type().isText())
                .map(Column::index)
                .toArray(Integer[]::new);
        if (texts.length > 0) {
            settings.quoteIndexes(texts);
        }
        this.ordinary = ordinary;
        this.encoded = new Ms932Writer(out);
        this.writer = new CsvWriter(encoded, settings);
    }

    /**
     * Writes a row.
     *
     * @return whether MS932 has all its characters
     */
    public boolean write(String[] cells) throws IOException {
        try {
            if (!ordinary.write(cells, encoded)) {
                writer.writeRow(cells); // which passes each row on at once
            }
            return encoded.fitted();
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** Writes what is left and closes the stream; a stream that failed shows here. */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** The stream's own failure, which univocity wraps, as of a disk that is full. */
    private static IOException failure(RuntimeException wrapped) {
        for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failure) {
                return failure;
            }
        }
        throw wrapped;
    }
}
