package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The images of a side, which lie beside the files whose rows name them; {@code .jpg} and {@code .JPG} are the same. */
final class Images {
    /** The column with the name of an image. */
    static final String COLUMN = "familyImageFileName";

    private final Map<String, SourceFile> byPath = new TreeMap<>();
    private final Set<String> named = new HashSet<>();

    void add(SourceFile image) {
        byPath.put(path(image.folder(), image.name()), image);
    }

    /** The image that a row of a file names, if it is there. */
    Optional<SourceFile> named(SourceFile file, String name) {
        String path = path(file.folder(), name);
        named.add(path);
        return Optional.ofNullable(byPath.get(path));
    }

    /** The images that no row names. */
    List<SourceFile> unnamed() {
        return byPath.entrySet().stream()
                .filter(image -> !named.contains(image.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String path(String folder, String name) {
        return folder + "/" + name.toLowerCase(Locale.ROOT);
    }
}
