package io.github.careplansdk.examples.server.files;

import io.github.careplansdk.core.source.Source;
import java.util.Locale;
import java.util.Map;

/**
 * Files that were uploaded together: a ZIP, or files by their paths.
 *
 * @param name what people call it: the ZIP's name, the folder's, or that of the first file
 * @param files the bytes by path; a ZIP is the only one
 */
public record Upload(String name, Map<String, byte[]> files) {
    public Upload {
        files = Map.copyOf(files);
    }

    /** Returns an upload of a ZIP or a single file. */
    public static Upload of(String name, byte[] bytes) {
        return new Upload(name, Map.of(name, bytes));
    }

    /** Returns the files for the library. */
    public Source source() {
        Map.Entry<String, byte[]> first = files.entrySet().iterator().next();
        return files.size() == 1 && !first.getKey().contains("/")
                ? Source.of(first.getKey(), first.getValue())
                : Source.of(files);
    }

    /** Returns whether it is a ZIP, which is read without being unpacked. */
    public boolean isZip() {
        return files.size() == 1
                && files.keySet().iterator().next().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Returns how many bytes it has. */
    public long size() {
        return files.values().stream().mapToLong(bytes -> bytes.length).sum();
    }
}
