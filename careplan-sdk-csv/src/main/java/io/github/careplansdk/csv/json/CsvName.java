package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.model.Layouts;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a CSV file of a known kind, which is one on every platform and in no other folder.
 *
 * @param text the name
 * @param kind the kind at its front
 * @param parsed what it says, where it has no error
 */
record CsvName(String text, FileKind kind, Optional<FileName> parsed) {
    private static final int LONGEST = 200;

    /** The name, or empty for what is no CSV file of a kind of the standard. */
    static Optional<CsvName> of(Layouts layouts, String name) {
        FileName.Parsed parsed = layouts.parse(name);
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        return parsed.kind()
                .filter(kind -> csv && !kind.isImage() && isPlain(name))
                .map(kind -> new CsvName(name, kind, parsed.name()));
    }

    private static boolean isPlain(String name) {
        return name.length() <= LONGEST
                && name.chars().noneMatch(c -> Character.isISOControl(c) || "/\\:*?\"<>|".indexOf(c) >= 0);
    }
}
