package io.github.careplansdk.csv.pseudonymise.internal;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.pseudonymise.ChangedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Compares what a check finds before and after, but for values. */
final class ReportComparison {
    private ReportComparison() {}

    /** A problem at a place, whatever it says about the content. */
    private record Place(RuleCode code, Location location) {}

    /**
     * Returns what is found more or less often afterwards.
     *
     * @param renamed gives the new path of a file or folder
     */
    static List<ChangedFinding> compare(
            ValidationReport before, ValidationReport after, UnaryOperator<String> renamed) {
        Map<Place, Long> differences = new LinkedHashMap<>();
        Map<Place, Long> were = new LinkedHashMap<>();
        for (Problem problem : before.problems()) {
            Place place = new Place(
                    problem.code(), in(renamed.apply(problem.location().file()), problem.location()));
            were.merge(place, problem.count(), Long::sum);
            differences.merge(place, -problem.count(), Long::sum);
        }
        for (Problem problem : after.problems()) {
            differences.merge(new Place(problem.code(), problem.location()), problem.count(), Long::sum);
        }
        List<ChangedFinding> changed = new ArrayList<>();
        differences.forEach((place, more) -> {
            if (more != 0) {
                long was = were.getOrDefault(place, 0L);
                changed.add(new ChangedFinding(place.code(), place.location(), was, was + more));
            }
        });
        changed.sort(
                Comparator.comparing((ChangedFinding each) -> each.location().file())
                        .thenComparing(each -> each.location().line())
                        .thenComparing(each -> each.location().column()));
        return changed;
    }

    private static Location in(String file, Location place) {
        return new Location(file, place.line(), place.row(), place.column(), place.columnName(), place.columnNameEn());
    }
}
