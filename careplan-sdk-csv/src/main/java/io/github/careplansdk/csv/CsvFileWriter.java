package io.github.careplansdk.csv;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFile;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.io.internal.CsvOutput;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Function;

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

    FileKind kind() {
        return name.kind();
    }

    /** Writes a row for each element; the first says which version's columns they have. */
    <E> ValidationReport write(Iterable<? extends E> elements, Function<E, String[]> cells) throws IOException {
        try (NewFile staged = new NewFile(file, Disk.PRIVATE)) {
            long written;
            try (OutputStream out = staged.output()) {
                written = writeRows(out, elements.iterator(), cells);
            }
            ValidationReport report = validator.validate(staged.path());
            boolean refused = report.problems().stream()
                    .anyMatch(problem -> problem.code().severity() == Severity.ERROR);
            boolean lost = report.files().get(0).rows() != written; // a row of one empty cell is a blank line
            if (refused || lost) {
                throw new RefusedException(name.text(), report);
            }
            staged.appear();
            return report;
        }
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
        return Layout.named(kind(), row[0], row.length).orElseGet(() -> Layout.of(kind()));
    }
}
