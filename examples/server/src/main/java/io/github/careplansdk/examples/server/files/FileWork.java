package io.github.careplansdk.examples.server.files;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.form.FormRenderer.RenderedForms;
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
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        return Policy.DEFAULT.judge(orNothing(validator.validate(upload.source()), upload));
    }

    /** Without a file of the standard nothing was checked, which is no pass. */
    private static ValidationReport orNothing(ValidationReport report, Upload upload) {
        boolean isChecked = report.files().stream().anyMatch(file -> file.kind().isPresent())
                || report.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        if (isChecked) {
            return report;
        }
        boolean isFile = upload.files().size() == 1 && !upload.isZip();
        Problem nothing = isFile
                ? Problem.of(
                        ProblemCode.FILE_NAME_UNKNOWN_KIND,
                        Location.ofFile(upload.files().keySet().iterator().next()))
                : Problem.of(ProblemCode.NOTHING_TO_CHECK, Location.ofFile(""));
        List<Problem> problems = new ArrayList<>(report.problems());
        problems.add(nothing);
        return new ValidationReport(report.edition(), report.files(), report.units(), problems, report.notRun());
    }

    /** Renders an upload as the official forms: what can be read of it, if that is on any. */
    public Made<RenderedForms> forms(Upload upload) throws IOException {
        return make(upload, false, folder -> {
            RenderedForms forms = FormRenderer.render(upload.source(), folder, Layouts.published());
            if (forms.forms() == 0 && !forms.problems().isEmpty()) {
                throw new CarePlanException(forms.problems().get(0));
            }
            return forms;
        });
    }

    /** Replaces what is private in an upload. */
    public Made<PseudonymisationReport> pseudonymise(Upload upload, boolean keepDates) throws IOException {
        Pseudonymiser pseudonymiser =
                Pseudonymiser.builder().limits(limits).keepDates(keepDates).build();
        return make(upload, true, folder -> pseudonymiser.run(upload.source(), folder));
    }

    /** Converts an upload to JSON or CSV. */
    public byte[] convert(Upload upload, Format to) throws IOException {
        Made<FolderConversion> made = make(
                upload,
                true,
                folder -> to == Format.JSON
                        ? FolderConversion.toJson(upload.source(), folder, Layouts.published())
                        : FolderConversion.toCsv(upload.source(), folder, Layouts.published()));
        FolderConversion conversion = made.report();
        if (conversion.documents() == 0
                && conversion.unconverted().isEmpty()
                && conversion.problems().isEmpty()) {
            throw new Refused(Why.NOTHING_TO_CONVERT);
        }
        if (!conversion.isWritten()) {
            throw new Unconverted(conversion);
        }
        return made.zip();
    }

    /** Compares the plans of an upload with the results of another, or of the same. */
    public Reconciliation reconcile(Upload plan, Upload result) throws IOException {
        refuseUnfit(plan, true);
        refuseUnfit(result, true);
        return Reconciler.create().reconcile(plan.source(), result.source());
    }

    /** Returns an upload's files in a folder, to be closed by the caller. */
    public MemoryFolder unpacked(Upload upload) throws IOException {
        refuseUnfit(upload, true);
        MemoryFolder folder = MemoryFolder.of(most);
        try {
            folder.fill(upload.source());
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            if (e instanceof IOException full && MemoryFolder.isFull(full)) {
                throw new Refused(Why.TOO_LARGE);
            }
            throw e;
        }
    }

    private <T> Made<T> make(Upload upload, boolean whole, Work<T> work) throws IOException {
        refuseUnfit(upload, whole);
        try (MemoryFolder folder = MemoryFolder.of(most)) {
            T report = work.in(folder.path());
            return new Made<>(folder.zip(), report);
        } catch (IOException e) {
            if (MemoryFolder.isFull(e)) {
                throw new Refused(Why.TOO_LARGE);
            }
            if (e instanceof FileSystemException) {
                // In memory nothing fails but what files are to be called.
                throw new Refused(Why.UNUSABLE_NAME);
            }
            throw e;
        } catch (InvalidPathException e) {
            throw new Refused(Why.UNUSABLE_NAME);
        }
    }

    /**
     * Refuses what is too large, since archives say how large their files are and the library holds them to it; and what is
     * damaged, since what is made of a part of a month looks like the whole.
     *
     * @param whole whether each file must be readable to its end; else only one of them must be there
     */
    private void refuseUnfit(Upload upload, boolean whole) throws IOException {
        Source source = upload.source();
        try (OpenSource open = source.open(limits.source())) {
            boolean exceeds =
                    open.problems().stream().anyMatch(each -> each.code() == ProblemCode.INPUT_LIMIT_EXCEEDED);
            if (exceeds || open.files().mapToLong(SourceFile::size).sum() > most) {
                throw new Refused(Why.TOO_LARGE);
            }
            List<Problem> damages = open.problems().stream()
                    .filter(each -> each.code() != ProblemCode.NOTHING_TO_CHECK)
                    .toList();
            if (!damages.isEmpty() && (whole || open.files().findAny().isEmpty())) {
                throw new CarePlanException(damages.get(0));
            }
            if (whole) {
                for (SourceFile file : open.files().toList()) {
                    file.verify();
                }
            }
        } catch (UnreadableException e) {
            throw new CarePlanException(e.problem());
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
                default -> throw new Refused(Why.NOT_VALID, "to");
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
