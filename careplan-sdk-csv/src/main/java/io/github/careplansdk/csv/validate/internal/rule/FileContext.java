package io.github.careplansdk.csv.validate.internal.rule;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.io.internal.ProblemSink;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.BenefitLimits;
import io.github.careplansdk.csv.validate.EditionEnds;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules know of the file besides its rows.
 *
 * @param path the file, as problems name it
 * @param kind its kind
 * @param name its name, where that has no error
 * @param check what is the same for all files
 */
public record FileContext(String path, FileKind kind, Optional<FileName> name, CheckContext check) {
    /** Reads the rows of the file. */
    public RowReader reader(InputStream in, ProblemSink problems) {
        return new RowReader(in, layouts(), kind, name.flatMap(FileName::month), path, check.limits(), problems);
    }

    /** Returns the day of the check. */
    public LocalDate today() {
        return check.today();
    }

    public Layouts layouts() {
        return check.layouts();
    }

    public BenefitLimits benefitLimits() {
        return check.benefitLimits();
    }

    public EditionEnds editionEnds() {
        return check.editionEnds();
    }
}
