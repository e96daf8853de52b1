package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.testkit.generate.Generator;
import io.github.careplansdk.csv.testkit.rehearse.Rehearsal;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalPattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The files to import, made of the documents in {@code samples}: a unit each, as {@code convert} reads it. What JSON cannot say
 * is done here: a file with LF, and the second bytes of characters that MS932 has twice.
 */
public final class SampleFiles {
    private static final String LINE_FEEDS = "line-feeds";
    private static final List<String> DOCUMENTS = List.of("cases", "lower-case", LINE_FEEDS, "newer", "deletion");
    private static final Pattern IMAGE = Pattern.compile("UPKIHON_IMAGE_\\w+\\.jpg");

    private SampleFiles() {}

    /** Returns the content of the files by name. */
    public static Map<String, byte[]> of(RehearsalPattern pattern) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String document : DOCUMENTS) {
            read(resource(Rehearsal.class, "samples/" + pattern + "-" + document + ".json"))
                    .forEach((name, bytes) -> files.put(name, asWritten(document, name, bytes)));
        }
        return files;
    }

    private static byte[] asWritten(String document, String name, byte[] bytes) {
        if (name.endsWith(".jpg")) {
            return bytes;
        }
        byte[] doubled = DoubleCharacters.replaceMarked(bytes);
        return document.equals(LINE_FEEDS) ? withLineFeeds(doubled) : doubled;
    }

    private static byte[] withLineFeeds(byte[] file) {
        // As bytes: a CR is never the second byte of a character.
        return new String(file, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> read(byte[] document) throws IOException {
        Map<String, byte[]> unit = new HashMap<>();
        unit.put("unit.json", document);
        for (String image : images(document)) {
            unit.put(image, resource(Generator.class, "family.jpg"));
        }
        Map<String, byte[]> files = new HashMap<>();
        FolderConversion conversion = FolderConversion.toCsv(
                Source.of(unit),
                file -> {
                    try (InputStream in = file.open()) {
                        files.put(file.name(), in.readAllBytes());
                    }
                },
                Layouts.published());
        if (!conversion.isWritten()) {
            throw new IllegalStateException("A sample is no unit: " + conversion.unconverted());
        }
        return files;
    }

    private static List<String> images(byte[] document) {
        return IMAGE.matcher(new String(document, StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static byte[] resource(Class<?> owner, String name) throws IOException {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name + ": build it again.");
            }
            return in.readAllBytes();
        }
    }
}
