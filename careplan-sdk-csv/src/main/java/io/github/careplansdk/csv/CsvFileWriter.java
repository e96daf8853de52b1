package io.github.careplansdk.csv;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.io.internal.CsvDraft;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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

    /** Writes the rows of a file into a folder. */
    interface Content {
        CsvDraft writeTo(Path folder, FileName name) throws IOException;
    }

    ValidationReport write(Content content) throws IOException {
        Path parent = file.resolveSibling("");
        if (!Files.isDirectory(parent)) {
            throw new NoSuchFileException(parent.toString(), null, "there is no such folder to write to");
        }
        Path folder = Files.createTempDirectory(parent, ".careplan-");
        Path staged = folder.resolve(name.text());
        try {
            CsvDraft draft = content.writeTo(folder, name);
            ValidationReport report = draft.explain(validator.validate(staged));
            boolean refused = report.problems().stream()
                    .anyMatch(problem -> problem.code().severity() == Severity.ERROR);
            boolean lost = report.files().get(0).rows() != draft.rows(); // a row of one empty cell is a blank line
            if (refused || lost) {
                throw new RefusedException(name.text(), report);
            }
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return report;
        } finally {
            Files.deleteIfExists(staged);
            Files.delete(folder);
        }
    }
}
