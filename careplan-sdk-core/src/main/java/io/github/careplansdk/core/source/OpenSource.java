package io.github.careplansdk.core.source;

import io.github.careplansdk.core.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a source was found to hold. No file is open but those that are being read; closing it removes what a stream was kept in
 * while it was read, and is not needed for sources of paths and bytes.
 */
public final class OpenSource implements Closeable {
    private final List<SourceBulk> bulks;
    private final List<Problem> problems;
    private final Map<String, SourceFile> byPath;
    private final List<Closeable> kept;

    OpenSource(List<SourceBulk> bulks, List<Problem> problems, List<Closeable> kept) {
        this.bulks = List.copyOf(bulks);
        this.problems = List.copyOf(problems);
        this.kept = List.copyOf(kept);
        this.byPath = files().collect(Collectors.toMap(SourceFile::path, Function.identity(), (one, other) -> one));
    }

    /** Returns the bulks: of a folder one for each folder in it that holds files. */
    public List<SourceBulk> bulks() {
        return bulks;
    }

    /** Returns the same, where a file by itself is a bulk: what was received is a unit, even if it is one file only. */
    public OpenSource asBulks() {
        List<SourceBulk> whole = bulks.stream()
                .map(bulk -> bulk.single() ? new SourceBulk("", bulk.files(), false) : bulk)
                .toList();
        return new OpenSource(whole, problems, kept);
    }

    /** Returns the files of all bulks, those that cannot be read included. */
    public Stream<SourceFile> files() {
        return bulks.stream().flatMap(bulk -> bulk.files().stream());
    }

    /** Returns the file that findings name so. */
    public @Nullable SourceFile file(String path) {
        return byPath.get(path);
    }

    /** Returns the files by the folders that they are in, also those of an archive. */
    public Map<String, List<SourceFile>> folders() {
        return files().collect(Collectors.groupingBy(SourceFile::folder, TreeMap::new, Collectors.toList()));
    }

    /**
     * Returns what was found while looking for files, and is about none of them: limits that were met, archives and folders
     * that cannot be read, places without files.
     */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : kept) {
            each.close();
        }
    }
}
