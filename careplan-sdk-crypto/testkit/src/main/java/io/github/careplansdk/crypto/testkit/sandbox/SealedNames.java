package io.github.careplansdk.crypto.testkit.sandbox;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** What the platform looks at in a sealed unit: that it is one, and that its files are of a type that may be sent. */
final class SealedNames {
    private static final String MANIFEST = "META-INF/ASiCManifest001.xml";
    private static final Set<String> ALLOWED = Set.of("csv", "pdf", "jpeg", "jpg", "png", "gif", "txt");

    private SealedNames() {}

    static void check(Path body) throws IOException, Refusal {
        boolean hasManifest = false;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                hasManifest |= name.equals(MANIFEST);
                String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                boolean ofTheContainer = name.equals("mimetype") || name.startsWith("META-INF/");
                if (!ofTheContainer && !ALLOWED.contains(extension)) {
                    throw new Refusal(422, "attachment-not-allowed", "A file of this type may not be sent.");
                }
            }
        } catch (ZipException | EOFException e) {
            throw notSealed();
        }
        if (!hasManifest) {
            throw notSealed();
        }
    }

    private static Refusal notSealed() {
        return new Refusal(422, "not-a-sealed-unit", "The body is no sealed unit.");
    }
}
