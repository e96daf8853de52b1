package io.github.careplansdk.csv.cli.shared;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.csv.cli.shared.Arguments.PageFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a result goes.
 *
 * @param file a file, or empty for standard output
 */
public record ResultTarget(Optional<OutputFile> file) {
    /** A result in each of its forms. */
    public interface Forms {
        /** Writes the result for people. */
        void writeText(Writer out, boolean coloured) throws IOException;

        /** Writes the result as a page. */
        void writePage(Writer out) throws IOException;

        /** Writes the result for programs. */
        void writeJson(OutputStream out) throws IOException;
    }

    /** Writes a result in a form, or says why the file cannot be written. */
    public void write(Forms result, PageFormat format, Terminal terminal) throws IOException {
        if (file.isPresent()) {
            file.get().writeOrRefuse(out -> write(result, format, out, false));
        } else {
            write(result, format, terminal.out(), terminal.colours());
        }
    }

    private static void write(Forms result, PageFormat format, OutputStream out, boolean coloured) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case TEXT -> result.writeText(writer, coloured);
            case HTML -> result.writePage(writer);
            case JSON -> result.writeJson(out);
        }
        writer.flush();
    }
}
