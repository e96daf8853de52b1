package io.github.careplansdk.csv.validate.internal;

import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.core.source.OpenSource.SourceBulk;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.io.internal.RowBuffers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A bulk while its files are checked, in any order and by any number of threads. The thread that ends the last file also
 * compares the files; only the result is kept then, so that the keys of one bulk do not wait for the other bulks.
 */
public final class RunningBulk {
    private final SourceBulk bulk;
    private final FileCheck.Settings settings;
    private final long bytes;
    private final AtomicInteger open;
    private AtomicReferenceArray<FileCheck> checks;
    private Result result = Result.NOTHING;

    /**
     * What was found in a bulk.
     *
     * @param ofTheBulk findings about no single file
     * @param ofFiles findings, by file
     */
    public record Result(
            List<CheckedFile> files,
            List<CheckedUnit> units,
            List<Problem> ofTheBulk,
            List<Problem> ofFiles,
            List<NotRun> notRun) {
        private static final Result NOTHING = new Result(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public RunningBulk(SourceBulk bulk, FileCheck.Settings settings) {
        this.bulk = bulk;
        this.settings = settings;
        this.bytes = bulk.files().stream().mapToLong(SourceFile::size).sum();
        this.open = new AtomicInteger(bulk.files().size());
        this.checks = new AtomicReferenceArray<>(bulk.files().size());
    }

    /** The check of one of its files. */
    public record Part(RunningBulk of, int index) {
        public long bytes() {
            return of.bulk.files().get(index).size();
        }

        /** Checks the file, which is read into these buffers. */
        public void run(RowBuffers buffers) {
            of.check(index, buffers);
        }
    }

    /** Its files, the largest first. */
    public Stream<Part> parts() {
        return IntStream.range(0, bulk.files().size())
                .mapToObj(index -> new Part(this, index))
                .sorted(Comparator.comparing(part -> -part.bytes()));
    }

    /** Returns the size of its files. */
    public long bytes() {
        return bytes;
    }

    private void check(int index, RowBuffers buffers) {
        FileCheck check = new FileCheck(bulk.files().get(index), bulk.single(), settings);
        check.run(buffers);
        checks.set(index, check);
        if (open.decrementAndGet() == 0) {
            result = compare();
            checks = new AtomicReferenceArray<>(0);
        }
    }

    private Result compare() {
        List<FileCheck> files =
                IntStream.range(0, checks.length()).mapToObj(checks::get).toList();
        List<CheckedUnit> units = new ArrayList<>();
        List<Problem> ofTheBulk = new ArrayList<>();
        if (bulk.single()) {
            files.forEach(RunningBulk::skipUnit);
        } else {
            BulkCheck check = new BulkCheck(bulk.path(), files, settings);
            check.run();
            ofTheBulk.addAll(check.problemsOfTheBulk());
            units.addAll(check.units());
        }
        return new Result(
                files.stream().map(RunningBulk::checked).toList(),
                units,
                ofTheBulk,
                files.stream()
                        .flatMap(file -> file.findings().problems().stream())
                        .toList(),
                files.stream()
                        .flatMap(file -> file.findings().notRun().stream())
                        .toList());
    }

    private static void skipUnit(FileCheck file) {
        file.skipLayer(Layer.UNIT, SkipReason.SINGLE_FILE);
        file.skipLayer(Layer.KEYS, SkipReason.SINGLE_FILE);
    }

    private static CheckedFile checked(FileCheck file) {
        return new CheckedFile(file.input().path(), file.parsed().kind(), file.rows(), file.skipped());
    }

    /** Returns what was found, once all its files are checked. */
    public Result result() {
        return result;
    }
}
