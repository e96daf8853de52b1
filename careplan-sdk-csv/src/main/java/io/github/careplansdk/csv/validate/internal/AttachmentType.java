package io.github.careplansdk.csv.validate.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of attachment that may be sent, and how their files begin. */
enum AttachmentType {
    CSV(List.of("csv"), ""),
    TXT(List.of("txt"), ""),
    PDF(List.of("pdf"), "%PDF"),
    JPEG(List.of("jpeg", "jpg"), "\u00FF\u00D8\u00FF"),
    PNG(List.of("png"), "\u0089PNG"),
    GIF(List.of("gif"), "GIF8");

    /** How many bytes {@link #fits} wants to see. */
    static final int FIRST_BYTES = 512;

    private final List<String> extensions;
    private final byte[] beginning;

    AttachmentType(List<String> extensions, String beginning) {
        this.extensions = extensions;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<AttachmentType> of(String name) {
        String extension = extension(name);
        return Stream.of(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** The extension of a name without its dot, in lower case; empty where there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a file that begins so can be of this type; text has no NUL and does not begin like another type. */
    boolean fits(byte[] first) {
        if (beginning.length > 0) {
            return beginsWith(first, beginning);
        }
        for (byte b : first) {
            if (b == 0) {
                return false;
            }
        }
        return Stream.of(values())
                .filter(other -> other.beginning.length > 0)
                .noneMatch(other -> beginsWith(first, other.beginning));
    }

    private static boolean beginsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
