package io.github.careplansdk.csv;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFile;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.io.internal.write.CsvDraft;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

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
        this.name = validator
                .layouts()
                .parse(text)
                .name()
                .filter(parsed -> !parsed.kind().isImage())
                .orElseThrow(() -> new CarePlanException(ErrorCode.FILE_NAME.found(text)));
    }

    /** Writes the rows of a file. */
    interface Content {
        CsvDraft writeTo(OutputStream out, FileName name) throws IOException;
    }

    ValidationReport write(Content content) throws IOException {
        try (NewFile staged = new NewFile(file, Disk.PRIVATE)) {
            CsvDraft draft;
            try (OutputStream out = staged.output()) {
                draft = content.writeTo(out, name);
            }
            ValidationReport report = draft.explain(validator.validate(staged.path()));
            boolean refused = report.problems().stream()
                    .anyMatch(problem -> problem.code().severity() == Severity.ERROR);
            boolean lost = report.files().get(0).rows() != draft.rows(); // a row of one empty cell is a blank line
            if (refused || lost) {
                throw new RefusedException(name.text(), report);
            }
            staged.appear();
            return report;
        }
    }
}
