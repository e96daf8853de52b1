package io.github.careplansdk.csv;

import static java.util.Comparator.comparing;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.io.internal.CsvOutput;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes a file beside its place, checks it there as a receiver would, and only then lets it appear: whole and without an
 * error, or not at all.
 */
final class CsvFileWriter {
    private final Path file;
    private final FileName name;
    private final Validator validator;

    CsvFileWriter(Path file, Validator validator) {
        this.file = file.toAbsolutePath();
        this.validator = validator;
        String text = String.valueOf(this.file.getFileName());
        this.name = FileName.parse(text)
                .name()
                .filter(parsed -> !parsed.kind().isImage())
                .orElseThrow(() -> new CarePlanException(
                        "FILE_NAME", text + " is no name of the standard for a CSV file. Make it with FileName.of."));
    }

    FileName name() {
        return name;
    }

    /**
     * Writes a row for each element; the first says which version's columns they have.
     *
     * @param found what is wrong with the elements besides, when all are written
     */
    <E> ValidationReport write(
            Iterable<? extends E> elements, Function<E, String[]> cells, Supplier<List<Problem>> found)
            throws IOException {
        Path parent = file.resolveSibling("");
        if (!Files.isDirectory(parent)) {
            throw new NoSuchFileException(parent.toString(), null, "there is no such folder to write to");
        }
        Path folder = Files.createTempDirectory(parent, ".careplan-");
        Path staged = folder.resolve(name.text());
        try {
            long written;
            try (OutputStream out = Files.newOutputStream(staged)) {
                written = writeRows(out, elements.iterator(), cells);
            }
            ValidationReport report = with(found.get(), validator.validate(staged));
            boolean refused = report.problems().stream()
                    .anyMatch(problem -> problem.code().severity() == Severity.ERROR);
            boolean lost = report.files().get(0).rows() != written; // a row of one empty cell is a blank line
            if (refused || lost) {
                throw new RefusedException(name.text(), report);
            }
            sync(staged);
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return report;
        } finally {
            Files.deleteIfExists(staged);
            Files.delete(folder);
        }
    }

    private static ValidationReport with(List<Problem> found, ValidationReport report) {
        return found.isEmpty()
                ? report
                : new ValidationReport(
                        report.files(),
                        report.units(),
                        Stream.concat(report.problems().stream(), found.stream())
                                .sorted(comparing((Problem problem) ->
                                                problem.code().layer())
                                        .thenComparing(
                                                problem -> problem.location().row())
                                        .thenComparing(
                                                problem -> problem.location().column()))
                                .toList(),
                        report.notRun());
    }

    /** Writes the rows; how many there are. */
    private <E> long writeRows(OutputStream out, Iterator<? extends E> elements, Function<E, String[]> cells) {
        if (!elements.hasNext()) {
            return 0;
        }
        long written = 1;
        String[] first = cells.apply(elements.next());
        try (CsvOutput rows = new CsvOutput(out, layout(first))) {
            rows.write(first);
            while (elements.hasNext()) {
                rows.write(cells.apply(elements.next()));
                written++;
            }
        }
        return written;
    }

    private Layout<?> layout(String[] row) {
        return Layouts.named(name.kind(), row[0], row.length).orElseGet(() -> Layouts.of(name.kind()));
    }

    private static void sync(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
