package io.github.careplansdk.csv.pseudonymise;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.internal.write.SinkFolder;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.pseudonymise.internal.OutsideFiles;
import io.github.careplansdk.csv.pseudonymise.internal.PseudonymisationRun;
import io.github.careplansdk.csv.pseudonymise.internal.Replacements;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Replaces names, addresses, numbers, free text and images in files by invented ones, so that the files can be shown to
 * others and still break in the same way: the same problems at the same rows and columns, texts of the same lengths and sorts
 * of characters, the same bytes that are none, quotes and line ends. Equal cells stay equal, also across files. Immutable.
 *
 * <pre>{@code
 * PseudonymisationReport report = Pseudonymiser.create().run(Path.of("received"), Path.of("for-the-vendor"));
 * }</pre>
 *
 * <p>What is replaced is hidden from who sees the new files only; codes, units, service dates and what a person's data has in
 * common stay as they are. They are personal data still: the files are for those who need them.
 */
public final class Pseudonymiser {
    /** So many findings of a code are compared one by one in a file, the others by their number. */
    private static final int MOST_COMPARED = 10_000;

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final PseudonymKey key;
    private final Validator validator;
    private final Clock clock;
    private final boolean movesDates;

    private Pseudonymiser(Builder builder) {
        this.key = builder.key;
        this.clock = builder.clock;
        this.movesDates = builder.movesDates;
        this.validator = Validator.builder()
                .layouts(builder.layouts)
                .limits(builder.limits)
                .clock(clock)
                .maxSamples(MOST_COMPARED)
                .build();
    }

    /** Returns a pseudonymiser with a random key, which is not kept, and defaults for everything else. */
    public static Pseudonymiser create() {
        return builder().build();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Replaces the files of a folder and of the folders in it, of an archive, which stays one, or a single file. The new files
     * appear together, once all are written and compared with the old ones. A file outside of the folder, to which a link in it
     * leads, is not read and not written, and named as such.
     *
     * @param path the files; they stay as they are
     * @param output a new or empty folder
     * @throws CarePlanException with code {@code NO_FILES}, {@code OUTPUT_IN_FOLDER} or {@code FOLDER_NOT_EMPTY} if the
     *     places are not suitable; nothing is written
     * @throws IOException if there is nothing at the path, or a file cannot be written; the output is then unchanged
     */
    public PseudonymisationReport run(Path path, Path output) throws IOException {
        return run(Source.of(path), output);
    }

    /** Replaces the files of any source, and passes the new ones to a sink once all are written and compared. */
    public PseudonymisationReport run(Source source, Sink output) throws IOException {
        return SinkFolder.fill(output, folder -> run(source, folder));
    }

    /** Replaces the files of any source as {@link #run(Path, Path)} does; only an archive at a path stays one. */
    public PseudonymisationReport run(Source source, Path output) throws IOException {
        try (OpenSource open = source.open(validator.limits().source());
                NewFiles written = NewFiles.apartFrom(source.paths(), output)) {
            if (open.files().findAny().isEmpty()) {
                throw new CarePlanException(ErrorCode.NO_FILES.found(source));
            }
            OutsideFiles outside = new OutsideFiles(source);
            OpenSource inside = open.without(outside);
            ValidationReport found = validator.validate(inside);
            Replacements replacements = new Replacements(key.bytes(), LocalDate.now(clock), movesDates);
            PseudonymisationRun run = new PseudonymisationRun(inside, validator, replacements);
            open.files().filter(outside).forEach(run::leaveOut);
            PseudonymisationReport report = isArchive(source)
                    ? run.writeArchive(String.valueOf(source.paths().get(0).getFileName()), found, written)
                    : run.write(found, written);
            written.appear();
            return report;
        } catch (DirectoryNotEmptyException e) {
            throw new CarePlanException(ErrorCode.FOLDER_NOT_EMPTY.found(output));
        }
    }

    private static boolean isArchive(Source source) {
        return source.paths().size() == 1
                && Files.isRegularFile(source.paths().get(0))
                && source.paths().get(0).toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Builds a {@link Pseudonymiser}. */
    public static final class Builder {
        private PseudonymKey key = PseudonymKey.random();
        private Layouts layouts = Layouts.published();
        private Limits limits = Limits.DEFAULT;
        private Clock clock = Clock.system(JAPAN);
        private boolean movesDates = true;

        private Builder() {}

        /** Sets the key: with the same one, equal values become equal ones in other runs too. */
        public Builder key(PseudonymKey value) {
            this.key = value;
            return this;
        }

        /**
         * Sets whether dates other than births stay as they are. By default they move, which a product may notice: a certification
         * then ends earlier, while service months stay.
         */
        public Builder keepDates(boolean value) {
            this.movesDates = !value;
            return this;
        }

        /** Sets the standard by which files are read. */
        public Builder layouts(Layouts value) {
            this.layouts = value;
            return this;
        }

        /** Sets the limits on what is read. */
        public Builder limits(Limits value) {
            this.limits = value;
            return this;
        }

        /** Sets the clock that gives the current day. */
        public Builder clock(Clock value) {
            this.clock = value;
            return this;
        }

        /** Builds the pseudonymiser. */
        public Pseudonymiser build() {
            return new Pseudonymiser(this);
        }
    }
}
