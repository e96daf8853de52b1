package io.github.careplansdk.csv.cli.conformance;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What was found once, as far as implementations are compared.
 *
 * @param code the problem
 * @param file the path below the bulk, with {@code /} between its parts; empty for the bulk as a whole
 * @param line the line, from 1, of a finding that is not about a row; else 0, as rows tell more
 * @param row the row, from 1, or 0
 * @param column the number of the column in the layout, from 1, or 0
 */
public record Finding(
        String code,
        String file,
        @JsonInclude(NON_DEFAULT) long line,
        @JsonInclude(NON_DEFAULT) long row,
        @JsonInclude(NON_DEFAULT) int column)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::row)
            .thenComparing(Finding::column)
            .thenComparing(Finding::code);

    public Finding {
        if (row > 0) {
            line = 0;
        }
    }

    /** The findings that a problem stands for. */
    static List<Finding> of(Problem problem) {
        Location place = problem.location();
        Finding finding = new Finding(problem.code().name(), place.file(), place.line(), place.row(), place.column());
        return Collections.nCopies(Math.toIntExact(problem.count()), finding);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
