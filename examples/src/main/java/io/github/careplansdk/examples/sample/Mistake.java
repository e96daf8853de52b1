package io.github.careplansdk.examples.sample;

import io.github.careplansdk.core.problem.ProblemCode;
import java.util.List;
import java.util.function.Consumer;

/**
 * A mistake in the broken month.
 *
 * @param english what the vendor did
 * @param japanese the same in Japanese
 * @param change makes the mistake in a sample month
 * @param findings what a check finds of it
 */
record Mistake(String english, String japanese, Consumer<SampleFolder> change, List<Finding> findings) {
    Mistake {
        findings = List.copyOf(findings);
    }

    /** A mistake of which a check finds one thing. */
    static Mistake of(String english, String japanese, Finding finding, Consumer<SampleFolder> change) {
        return new Mistake(english, japanese, change, List.of(finding));
    }

    /**
     * What a check finds.
     *
     * @param code what is wrong
     * @param file in which file, by its path
     * @param firstRow from which row on, 0 for the file as a whole
     * @param lastRow to which row
     * @param column in which column, by its English name; empty for whole rows
     */
    record Finding(ProblemCode code, String file, int firstRow, int lastRow, String column) {
        static Finding ofFile(ProblemCode code, String file) {
            return new Finding(code, file, 0, 0, "");
        }

        static Finding ofRow(ProblemCode code, String file, int row) {
            return new Finding(code, file, row, row, "");
        }

        static Finding ofCell(ProblemCode code, String file, int row, String column) {
            return new Finding(code, file, row, row, column);
        }
    }
}
