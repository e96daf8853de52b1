package io.github.careplansdk.core.source;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.OpenSource.SourceBulk;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found while a source is opened, within its limits. */
final class Search {
    private final SourceLimits limits;
    private final List<SourceBulk> bulks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Closeable> kept = new ArrayList<>();
    private int count;

    Search(SourceLimits limits) {
        this.limits = limits;
    }

    SourceLimits limits() {
        return limits;
    }

    /** Counts a file or folder, and returns whether there may be one more; the first that may not be is told. */
    boolean count(String place) {
        if (count > limits.files()) {
            return false;
        }
        if (++count > limits.files()) {
            exceeds(place, "@files", limits.files());
            return false;
        }
        return true;
    }

    /** Returns how many more files and folders there may be. */
    int room() {
        return Math.max(0, limits.files() - count);
    }

    void exceeds(String place, String limit, long allowed) {
        problems.add(Fault.exceeds(place, limit, allowed));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void add(String path, List<SourceFile> files, boolean single) {
        files.sort(Comparator.comparing(SourceFile::path));
        bulks.add(new SourceBulk(path, files, single));
    }

    /** Keeps something until the source is closed. */
    void keep(Closeable each) {
        kept.add(each);
    }

    /** Searches a place, and tells if there is nothing in it. */
    void within(String place, Part part) throws IOException {
        int problemsBefore = problems.size();
        int bulksBefore = bulks.size();
        part.search();
        boolean files = bulks.subList(bulksBefore, bulks.size()).stream()
                .anyMatch(bulk -> !bulk.files().isEmpty());
        if (!files && problems.size() == problemsBefore) {
            problems.add(Problem.of(ProblemCode.NOTHING_TO_CHECK, Location.ofFile(place)));
        }
    }

    /** Looks at a place. */
    interface Part {
        void search() throws IOException;
    }

    OpenSource found() {
        return new OpenSource(bulks, problems, kept);
    }

    void close() throws IOException {
        found().close();
    }
}
