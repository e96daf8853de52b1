package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.io.internal.ProblemSink;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.model.Layouts;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules know of the file besides its rows.
 *
 * @param path the file, as problems name it
 * @param kind its kind
 * @param name its name, where that has no error
 * @param settings the settings of the check
 */
record FileContext(String path, FileKind kind, Optional<FileName> name, FileCheck.Settings settings) {
    /** Reads the rows of the file. */
    RowReader reader(InputStream in, ProblemSink problems) {
        return new RowReader(in, layouts(), kind, name.flatMap(FileName::month), path, settings.limits(), problems);
    }

    /** The day of the check. */
    LocalDate today() {
        return settings.today();
    }

    Layouts layouts() {
        return settings.layouts();
    }

    BenefitLimits benefitLimits() {
        return settings.benefitLimits();
    }

    EditionEnds editionEnds() {
        return settings.editionEnds();
    }
}
