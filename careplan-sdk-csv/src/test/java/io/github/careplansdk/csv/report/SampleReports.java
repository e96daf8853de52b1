package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports made by hand: what a validator finds in a good and in a bad bulk. */
final class SampleReports {
    static final String SUPPLEMENT = "UPHOSOKU_202604_1370000001_43_1370000002_11_20260401093000.CSV";
    static final String PLAN = "UPPLAN_202604_1370000001_43_1370000002_11_20260401093000.CSV";
    static final String TABLE7 = "UPSIKYU_202604_1370000001_43_1370000002_11_20260401093000.CSV";
    static final String RESULT = "UPJSK_202604_1370000002_11_1370000001_43_20260501083000.CSV";
    static final String WRONG_NAME = "UPPLAN_2026-04_137000001_43_1370000002_11_20260401093000.csv";

    private SampleReports() {}

    static ValidationReport clean() {
        return new ValidationReport(
                List.of(
                        file(SUPPLEMENT, FileKind.UPHOSOKU, 3, Map.of()),
                        file(PLAN, FileKind.UPPLAN, 1234, Map.of()),
                        file(TABLE7, FileKind.UPSIKYU, 12, Map.of()),
                        attachment("案内.pdf")),
                List.of(unit("", SUPPLEMENT, PLAN, TABLE7)),
                List.of(),
                List.of(new NotRun("lexical", SkipReason.NOT_CSV, "案内.pdf")));
    }

    static ValidationReport bad() {
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.of(ProblemCode.BULK_LIMIT, Location.ofBulk(), 100, 104));
        problems.add(Problem.of(ProblemCode.LEAD_WITHOUT_DETAIL, row(PLAN, 1, 1), "UPSIKYU", "保険者番号, 被保険者番号, 対象年月"));
        problems.add(Problem.of(ProblemCode.NOT_DATE, cell(PLAN, FileKind.UPPLAN, "serviceDate", 2, 2)));
        problems.add(Problem.of(ProblemCode.NOT_DATE, cell(PLAN, FileKind.UPPLAN, "createdDate", 12, 10)));
        problems.add(Problem.of(ProblemCode.NOT_DATE, cell(PLAN, FileKind.UPPLAN, "serviceDate", 1234, 1200))
                .times(201));
        problems.add(Problem.of(ProblemCode.TOO_LONG, cell(PLAN, FileKind.UPPLAN, "units", 5, 5), 6, 8));
        problems.add(Problem.of(ProblemCode.TOO_LONG, cell(PLAN, FileKind.UPPLAN, "satelliteNumber", 7, 7), 2, 4));
        problems.add(Problem.of(
                ProblemCode.DATE_IMPLAUSIBLE, cell(PLAN, FileKind.UPPLAN, "createdDate", 3, 3), "@createdAfterSerial"));
        problems.add(Problem.of(ProblemCode.QUOTED_CODE, cell(PLAN, FileKind.UPPLAN, "csvVersion", 1, 1))
                .times(5000));
        problems.add(Problem.of(ProblemCode.FILE_NAME_MONTH, Location.ofFile(WRONG_NAME), "2026-04"));
        problems.add(Problem.of(ProblemCode.FILE_NAME_OFFICE_NUMBER, Location.ofFile(WRONG_NAME), "137000001"));
        problems.add(Problem.of(ProblemCode.FILE_NAME_CASE, Location.ofFile(WRONG_NAME), "UPPLAN….CSV"));
        problems.add(new Problem(
                ProblemCode.NOT_DATE, cell(TABLE7, FileKind.UPSIKYU, "createdDate", 4, 4), List.of(), 1, "令和8年4月1日"));
        problems.add(Problem.of(ProblemCode.GRAND_TOTAL_MISSING, row(TABLE7, 6, 6)));
        problems.add(Problem.of(ProblemCode.DUPLICATE_KEY, row(SUPPLEMENT, 3, 3), "保険者番号, 被保険者番号, 対象年月", 2));
        Map<Layer, SkipReason> noKind =
                Map.of(Layer.UNIT, SkipReason.ADDRESS_UNKNOWN, Layer.KEYS, SkipReason.ADDRESS_UNKNOWN);
        return new ValidationReport(
                List.of(
                        file(SUPPLEMENT, FileKind.UPHOSOKU, 3, Map.of()),
                        file(RESULT, FileKind.UPJSK, 44, Map.of()),
                        file(PLAN, FileKind.UPPLAN, 1234, Map.of(Layer.KEYS, SkipReason.UNRELIABLE_KEYS)),
                        file(WRONG_NAME, FileKind.UPPLAN, 8, noKind),
                        file(TABLE7, FileKind.UPSIKYU, 12, Map.of()),
                        attachment("案内.pdf")),
                List.of(unit("", SUPPLEMENT, PLAN, TABLE7), unit("", RESULT)),
                problems,
                List.of(
                        new NotRun("COUNT_DIFFERS", SkipReason.UNRELIABLE_KEYS, PLAN),
                        new NotRun("unit", SkipReason.ADDRESS_UNKNOWN, WRONG_NAME),
                        new NotRun("keys", SkipReason.ADDRESS_UNKNOWN, WRONG_NAME),
                        new NotRun("lexical", SkipReason.NOT_CSV, "案内.pdf")));
    }

    /** One file with these problems. */
    static ValidationReport of(Problem... problems) {
        String path = problems[0].location().file();
        return new ValidationReport(
                List.of(file(path, FileKind.UPPLAN, 9, Map.of())), List.of(), List.of(problems), List.of());
    }

    static Location row(String path, long line, long row) {
        return Location.ofRow(path, line, row);
    }

    static Location cell(String path, FileKind kind, String nameEn, long line, long row) {
        Column column = Layouts.published().of(kind).column(nameEn);
        return new Location(path, line, row, column.number(), column.name(), column.nameEn());
    }

    private static CheckedFile file(String path, FileKind kind, long rows, Map<Layer, SkipReason> skipped) {
        return new CheckedFile(path, Optional.of(kind), rows, skipped);
    }

    private static CheckedFile attachment(String path) {
        return new CheckedFile(path, Optional.empty(), 0, Map.of(Layer.LEXICAL, SkipReason.NOT_CSV));
    }

    static CheckedUnit unit(String folder, String... paths) {
        List<FileName> names = List.of(paths).stream()
                .map(path -> FileName.parse(path).name().orElseThrow())
                .toList();
        return new CheckedUnit(
                names.get(0).serial(),
                names.get(0).address(),
                names.stream().map(FileName::kind).toList(),
                Stream.of(paths).map(path -> folder + path).toList());
    }
}
