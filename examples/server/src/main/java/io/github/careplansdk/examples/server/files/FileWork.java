package io.github.careplansdk.examples.server.files;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.pseudonymise.PseudonymisationReport;
import io.github.careplansdk.csv.pseudonymise.Pseudonymiser;
import io.github.careplansdk.csv.reconcile.Reconciler;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.validate.Validator;
import io.github.careplansdk.examples.server.ServerSettings;
import io.github.careplansdk.examples.server.files.Refused.Why;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the library does with an upload, within the limits of the server. */
@Component
public class FileWork {
    private static final int MOST_FILES = 5_000;

    private final long most;
    private final Limits limits;

    FileWork(ServerSettings settings) {
        this.most = settings.limits().unpacked().toBytes();
        SourceLimits archives = SourceLimits.DEFAULT.withFiles(MOST_FILES).withArchiveBytes(most);
        this.limits = Limits.DEFAULT.withFileBytes(most).withSource(archives);
    }

    /** Files to be made in a folder. */
    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    /**
     * What was made, and what there is to say about it.
     *
     * @param zip the files
     */
    public record Made<T>(byte[] zip, T report) {}

    /** Checks an upload. */
    public Judgement validate(Upload upload, Validator.Progress progress) throws IOException {
        Validator validator =
                Validator.builder().limits(limits).threads(1).progress(progress).build();
        return Policy.DEFAULT.judge(validator.validate(upload.source()));
    }

    /** Renders an upload as the official forms. */
    public byte[] forms(Upload upload) throws IOException {
        return make(upload, folder -> FormRenderer.render(upload.source(), folder, Layouts.published()))
                .zip();
    }

    /** Replaces what is private in an upload. */
    public Made<PseudonymisationReport> pseudonymise(Upload upload, boolean keepDates) throws IOException {
        Pseudonymiser pseudonymiser =
                Pseudonymiser.builder().limits(limits).keepDates(keepDates).build();
        return make(upload, folder -> pseudonymiser.run(upload.source(), folder));
    }

    /** Converts an upload to JSON or CSV. */
    public byte[] convert(Upload upload, Format to) throws IOException {
        Made<FolderConversion> made = make(
                upload,
                folder -> to == Format.JSON
                        ? FolderConversion.toJson(upload.source(), folder, Layouts.published())
                        : FolderConversion.toCsv(upload.source(), folder, Layouts.published()));
        if (!made.report().isWritten()) {
            throw new Unconverted(made.report());
        }
        return made.zip();
    }

    /** Compares the plans of an upload with the results of another, or of the same. */
    public Reconciliation reconcile(Upload plan, Upload result) throws IOException {
        refuseTooLarge(plan);
        refuseTooLarge(result);
        return Reconciler.create().reconcile(plan.source(), result.source());
    }

    /** Returns an upload's files in a folder, to be closed by the caller. */
    public MemoryFolder unpacked(Upload upload) throws IOException {
        refuseTooLarge(upload);
        MemoryFolder folder = MemoryFolder.of(most);
        folder.fill(upload.source());
        return folder;
    }

    private <T> Made<T> make(Upload upload, Work<T> work) throws IOException {
        refuseTooLarge(upload);
        try (MemoryFolder folder = MemoryFolder.of(most)) {
            T report = work.in(folder.path());
            return new Made<>(folder.zip(), report);
        } catch (IOException e) {
            if (MemoryFolder.isFull(e)) {
                throw new Refused(Why.TOO_LARGE);
            }
            throw e;
        }
    }

    /** Archives say how large their files are, and the library holds them to it. */
    private void refuseTooLarge(Upload upload) throws IOException {
        Source source = upload.source();
        try (OpenSource open = source.open(limits.source())) {
            boolean exceeds =
                    open.problems().stream().anyMatch(each -> each.code() == ProblemCode.INPUT_LIMIT_EXCEEDED);
            if (exceeds || open.files().mapToLong(SourceFile::size).sum() > most) {
                throw new Refused(Why.TOO_LARGE);
            }
        }
    }

    /** What files are converted to. */
    public enum Format {
        /** JSON documents. */
        JSON,
        /** CSV files. */
        CSV;

        /** Returns the format of a name. */
        public static Format of(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "json" -> JSON;
                case "csv" -> CSV;
                default -> throw new Refused(Why.NOT_VALID);
            };
        }
    }

    /** Thrown when files cannot be converted, with what the library says of each. */
    public static final class Unconverted extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient FolderConversion conversion;

        Unconverted(FolderConversion conversion) {
            this.conversion = conversion;
        }

        /** Returns what was not converted. */
        public FolderConversion conversion() {
            return conversion;
        }
    }
}
