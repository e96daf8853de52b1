package io.github.careplansdk.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of replacements, read from {@code replacements.txt} when first asked. That file is generated
 * (docs/characters.md); it has a section for each reason, and on each line the code points replaced and those that
 * replace them, in hex.
 */
final class Replacements {
    private static final String RESOURCE = "replacements.txt";
    private static final Map<String, Replacement> TABLE = read();

    private Replacements() {}

    /** What stands for this, or null. */
    static @Nullable Replacement of(String from) {
        return TABLE.get(from);
    }

    static Map<String, Replacement> all() {
        return TABLE;
    }

    private static Map<String, Replacement> read() {
        try (InputStream in = Replacements.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + RESOURCE + ": build it again.");
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Replacement> parse(BufferedReader lines) throws IOException {
        Map<String, Replacement> table = new HashMap<>();
        Reason reason = Reason.OUTSIDE;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                reason = Reason.valueOf(line.substring(1, line.length() - 1));
            } else if (!line.startsWith("#")) {
                int equals = line.indexOf('=');
                table.put(text(line.substring(0, equals)), new Replacement(text(line.substring(equals + 1)), reason));
            }
        }
        return Map.copyOf(table);
    }

    private static String text(String hex) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < hex.length(); ) {
            int space = hex.indexOf(' ', from);
            int to = space < 0 ? hex.length() : space;
            text.appendCodePoint(Integer.parseInt(hex, from, to, 16));
            from = to + 1;
        }
        return text.toString();
    }
}
