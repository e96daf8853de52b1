package io.github.careplansdk.csv.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the files of a report are, for those who read it.
 *
 * @param folder the folder below which the paths of the report stand, or empty
 */
record PlaceOfFiles(String folder) {
    static final PlaceOfFiles HERE = new PlaceOfFiles("");
    private static final String PLAIN_IN_URIS = "/-._~";

    PlaceOfFiles {
        folder = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    }

    /** The path of a file. */
    String path(String file) {
        return folder + file;
    }

    /** The path of a file as a URI reference (RFC 3986), in UTF-8. */
    String uri(String file) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path(file).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
            if (letterOrDigit || PLAIN_IN_URIS.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
