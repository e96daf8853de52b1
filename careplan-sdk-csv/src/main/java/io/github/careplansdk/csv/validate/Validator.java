package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.io.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * Checks files, folders and archives against the standard, in all layers. Immutable and safe to share.
 *
 * <p>Bad data is never an exception: it is a problem in the report.
 */
public final class Validator {
    private final Builder settings;

    private Validator(Builder settings) {
        this.settings = settings;
    }

    /** A validator with default settings: today in Japan, default limits, no values shown, 20 samples. */
    public static Validator create() {
        return builder().build();
    }

    /** Settings for a validator. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks what is at these paths. A folder is one bulk for each folder in it that holds files, an archive ({@code
     * .zip}) is one bulk; of a single file the rules between files are not checked. Hidden files, {@code Thumbs.db} and
     * {@code desktop.ini} are left out.
     *
     * @throws IOException if a path cannot be read
     */
    public ValidationReport validate(List<Path> paths) throws IOException {
        throw new IOException("in work " + settings);
    }

    /** Checks what is at one path; see {@link #validate(List)}. */
    public ValidationReport validate(Path path) throws IOException {
        return validate(List.of(path));
    }

    /** Settings for a validator, all of which have a default. */
    public static final class Builder {
        private Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
        private Limits limits = Limits.DEFAULT;
        private boolean showValues;
        private int maxSamples = 20;
        private int threads = Runtime.getRuntime().availableProcessors();
        private Progress progress = (filesDone, files, bytes) -> {};

        private Builder() {}

        /** The clock that says which day is today, in its zone; the default is the system's, in Japan. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** How much input is accepted. */
        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        /** Whether problems carry the content they are about: personal data, so off unless asked for. */
        public Builder showValues(boolean value) {
            showValues = value;
            return this;
        }

        /** How many findings of a code are listed for a file, at least 1; all are counted. */
        public Builder maxSamples(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("At least one sample of a code is listed: " + value);
            }
            maxSamples = value;
            return this;
        }

        /** How many files are checked at once, at least 1; the default is one a processor. */
        public Builder threads(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("At least one thread is needed: " + value);
            }
            threads = value;
            return this;
        }

        /** Hears how far a check has come. */
        public Builder progress(Progress value) {
            progress = value;
            return this;
        }

        /** The validator. */
        public Validator build() {
            return new Validator(this);
        }
    }
}
