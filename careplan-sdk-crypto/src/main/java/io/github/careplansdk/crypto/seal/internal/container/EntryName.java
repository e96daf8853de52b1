package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.core.internal.SafeText;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of a container's entries: which are plain file names on every system, and which are one name to some system. */
public final class EntryName {
    public static final String MIMETYPE = "mimetype";
    static final String META_INF = "META-INF/";

    /** The most bytes of a name that common file systems take. */
    private static final int MAX_BYTES = 255;

    private static final Pattern WINDOWS_DEVICE = Pattern.compile(
            "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³]) *(\\..*)?", Pattern.CASE_INSENSITIVE);

    private EntryName() {}

    /**
     * Returns whether it can name a file in any folder: no path, no device, no character that a system refuses or
     * hides.
     */
    static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && name.codePoints().noneMatch(c -> SafeText.isUnsafe(c) || "/\\:*?\"<>|".indexOf(c) >= 0)
                && !name.startsWith(" ")
                && !name.endsWith(" ")
                && !name.endsWith(".")
                && !WINDOWS_DEVICE.matcher(name).matches();
    }

    /** Returns what a container says itself, and no file of a unit can be called. */
    static boolean isReserved(String name) {
        String key = key(name);
        return key.equals(key(MIMETYPE)) || key.equals("meta-inf") || key.startsWith(key(META_INF));
    }

    /** Equal for names that some file system takes for the same: composed or not, capitals or not. */
    public static String key(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
