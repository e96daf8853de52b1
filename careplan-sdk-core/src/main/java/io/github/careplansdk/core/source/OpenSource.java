package io.github.careplansdk.core.source;

import io.github.careplansdk.core.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files found in a {@link Source}. Only files being read are open. Closing it removes the temporary copy of a
 * stream; sources of paths and bytes need not be closed.
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

    /** Returns the bulks: one for each folder that holds files. */
    public List<SourceBulk> bulks() {
        return bulks;
    }

    /** Returns a view of this source in which a single file is a bulk, so that the rules of units apply to it. */
    public OpenSource asBulks() {
        List<SourceBulk> whole = bulks.stream()
                .map(bulk -> bulk.single() ? new SourceBulk("", bulk.files(), false) : bulk)
                .toList();
        return new OpenSource(whole, problems, kept);
    }

    /** Returns a view of this source without the files that a test accepts. */
    public OpenSource without(Predicate<SourceFile> test) {
        List<SourceBulk> others = bulks.stream()
                .map(bulk -> new SourceBulk(
                        bulk.path(), bulk.files().stream().filter(test.negate()).toList(), bulk.single()))
                .filter(bulk -> !bulk.files().isEmpty())
                .toList();
        return new OpenSource(others, problems, kept);
    }

    /** Returns the files of all bulks, including those that cannot be read. */
    public Stream<SourceFile> files() {
        return bulks.stream().flatMap(bulk -> bulk.files().stream());
    }

    /** Returns the file with a path as findings name it, or {@code null} if there is none. */
    public @Nullable SourceFile file(String path) {
        return byPath.get(path);
    }

    /** Returns the files by folder, also those of an archive. */
    public Map<String, List<SourceFile>> folders() {
        return files().collect(Collectors.groupingBy(SourceFile::folder, TreeMap::new, Collectors.toList()));
    }

    /**
     * Returns the problems that concern no single file: exceeded limits, archives and folders that cannot be read,
     * sources without files.
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

    /**
     * Files that are sent together: those of a folder, all of an archive, or a file by itself.
     *
     * @param path the folder or archive, as findings name it; empty for the source as a whole
     * @param files the files, by path
     * @param single whether it is a single file, so that rules between files do not apply
     */
    public record SourceBulk(String path, List<SourceFile> files, boolean single) {
        /** Keeps a copy of the list. */
        public SourceBulk {
            files = List.copyOf(files);
        }
    }
}
