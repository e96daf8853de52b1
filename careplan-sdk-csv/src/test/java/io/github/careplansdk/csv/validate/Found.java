package io.github.careplansdk.csv.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.model.Layouts;
import java.util.List;
import java.util.Optional;

/**
 * Findings in words that tests compare: {@code NOT_DATE UPPLAN 2:1 serviceDate} is found in line 2, row 1; a row without
 * column is {@code UPPLAN 2:1}, a line without row {@code UPPLAN 2:0}, a whole file {@code UPPLAN}, a whole bulk
 * {@code bulk}. Findings not listed are added as {@code x3}.
 */
final class Found {
    private Found() {}

    static List<String> in(ValidationReport report, TestBulk bulk) {
        return report.problems().stream().map(problem -> text(problem, bulk)).toList();
    }

    private static String text(Problem problem, TestBulk bulk) {
        Location place = problem.location();
        StringBuilder text = new StringBuilder(problem.code().name()).append(' ');
        String file = bulk.label(place.file());
        text.append(file.isEmpty() ? "bulk" : file);
        if (place.line() > 0 || place.row() > 0) {
            text.append(' ').append(place.line()).append(':').append(place.row());
        }
        if (place.column() > 0) {
            text.append(' ').append(columnName(file, place));
        }
        if (problem.count() > 1) {
            text.append(" x").append(problem.count());
        }
        return text.toString();
    }

    /** The name of the column by its number, which must be what the place says itself. */
    private static String columnName(String file, Location place) {
        Optional<FileKind> kind =
                Standard.published().kind(file).or(() -> Standard.published().kindAtFrontOf(file));
        kind.map(Layouts.published()::of)
                .filter(layout -> layout.columns().size() >= place.column())
                .map(layout -> layout.columns().get(place.column() - 1))
                .ifPresent(column -> {
                    assertThat(place.columnNameEn()).isEqualTo(column.nameEn());
                    assertThat(place.columnName()).isEqualTo(column.name());
                });
        return place.columnNameEn();
    }
}
