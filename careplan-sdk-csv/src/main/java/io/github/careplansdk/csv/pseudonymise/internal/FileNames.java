package io.github.careplansdk.csv.pseudonymise.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The new names of files and folders. Kinds, months, service types, serials, branch numbers and extensions stay; office numbers
 * become what they become in cells, and all else another text. A name with a mistake has the same one afterwards.
 */
final class FileNames {
    private static final Pattern OFFICE = Pattern.compile("[0-9]{10}");
    /** Months, serials, service types and branch numbers, right or wrong. */
    private static final Pattern OF_THE_STANDARD = Pattern.compile("[0-9]{1,6}|[0-9]{14}|[0-9A-Za-z]{2}");

    private static final Pattern EXTENSION = Pattern.compile("\\.[0-9A-Za-z]{1,5}");
    /** Begins names that are meant to be the standard's. */
    private static final Pattern MEANT = Pattern.compile("(?i)(UP|DLT).*");

    private final Replacements replacements;
    private final Standard standard;

    FileNames(Replacements replacements, Standard standard) {
        this.replacements = replacements;
        this.standard = standard;
    }

    /** Returns the new path of a file. */
    String path(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? file(path) : folder(path.substring(0, slash)) + "/" + file(path.substring(slash + 1));
    }

    /** Returns the new path of a folder. */
    String folder(String path) {
        return Stream.of(path.split("/", -1))
                .map(name -> parts(name, FileNames::isNone))
                .collect(Collectors.joining("/"));
    }

    /** Returns the new name of a file. Names that differ in case only do so afterwards. */
    String file(String name) {
        int dot = name.lastIndexOf('.');
        boolean known = dot >= 0 && EXTENSION.matcher(name.substring(dot)).matches();
        String extension = known ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - extension.length());
        Optional<FileKind> kind = standard.kindAtFrontOf(name);
        if (kind.isPresent()) {
            int end = Math.min(kind.get().name().length(), stem.length());
            return stem.substring(0, end)
                    + parts(
                            stem.substring(end),
                            part -> OF_THE_STANDARD.matcher(part).matches())
                    + extension;
        }
        int kept = !MEANT.matcher(name).matches()
                ? 0
                : name.toUpperCase(Locale.ROOT).startsWith("UP") ? 2 : 3;
        kept = Math.min(kept, stem.length());
        return stem.substring(0, kept) + parts(stem.substring(kept), FileNames::isNone) + extension;
    }

    /** Tells which parts of a name stay. */
    private interface Kept {
        boolean accepts(String part);
    }

    private static boolean isNone(String part) {
        return false;
    }

    private String parts(String text, Kept kept) {
        return Stream.of(text.split("_", -1))
                .map(part -> kept.accepts(part) ? part : part(part))
                .collect(Collectors.joining("_"));
    }

    private String part(String part) {
        return OFFICE.matcher(part).matches() ? replacements.offices.of(part) : replacements.texts.of(part);
    }
}
