package io.github.careplansdk.csv.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes rows as the standard wants them: text in quotes, the rest bare, CRLF, MS932. */
final class CsvRows implements AutoCloseable {
    static final Charset MS932 = Charset.forName("windows-31j");

    private final OutputStream out;
    private final StringBuilder row = new StringBuilder();
    private long bytes;

    CsvRows(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Cells that are not free text. */
    CsvRows codes(Object... values) {
        for (Object value : values) {
            row.append(value).append(',');
        }
        return this;
    }

    /** Cells of free text. */
    CsvRows texts(String... values) {
        for (String value : values) {
            row.append('"').append(value.replace("\"", "\"\"")).append("\",");
        }
        return this;
    }

    CsvRows empty(int cells) {
        row.append(",".repeat(cells));
        return this;
    }

    void end() throws IOException {
        row.setLength(row.length() - 1);
        byte[] encoded = row.append("\r\n").toString().getBytes(MS932);
        row.setLength(0);
        out.write(encoded);
        bytes += encoded.length;
    }

    /** How many bytes were written so far. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
