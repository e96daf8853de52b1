package io.github.careplansdk.csv.io.internal.write;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.text.Conversion.UnmappableCharacter;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A CSV file that is written and still to be checked. Characters that MS932 lacks are bytes in it that are none: it keeps the
 * cells that have some, so that the report of the check says which characters they were.
 */
public final class CsvDraft {
    /** Cells kept: more than a report lists, and bounded where every row of millions has one. */
    private static final int MOST_KEPT = 10_000;

    private final Layouts layouts;
    private final FileName name;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Place, String> unmappable = new HashMap<>();
    private long rows;

    private CsvDraft(Layouts layouts, FileName name) {
        this.layouts = layouts;
        this.name = name;
    }

    private record Place(long row, int column) {}

    /**
     * Writes records as a file, and closes the stream.
     *
     * @throws IllegalArgumentException if a record is not that of the file's kind
     * @throws IOException if the file cannot be written
     */
    public static CsvDraft ofRecords(
            OutputStream out, Layouts layouts, FileName name, Iterable<? extends Record> records) throws IOException {
        RecordTexts texts = new RecordTexts(layouts, name);
        CsvDraft draft = of(out, layouts, name, records, texts::of);
        draft.problems.addAll(texts.problems());
        return draft;
    }

    /** Writes a row for each element, as {@link #ofRecords} does; the first says which version's columns they have. */
    public static <E> CsvDraft of(
            OutputStream out,
            Layouts layouts,
            FileName name,
            Iterable<? extends E> elements,
            Function<E, String[]> cells)
            throws IOException {
        CsvDraft draft = new CsvDraft(layouts, name);
        try (out) {
            draft.write(out, elements.iterator(), cells);
        }
        return draft;
    }

    private <E> void write(OutputStream out, Iterator<? extends E> elements, Function<E, String[]> cells)
            throws IOException {
        if (!elements.hasNext()) {
            return;
        }
        String[] first = cells.apply(elements.next());
        try (CsvOutput output = new CsvOutput(out, layout(first))) {
            write(output, first);
            while (elements.hasNext()) {
                write(output, cells.apply(elements.next()));
            }
        }
    }

    private Layout<?> layout(String[] row) {
        return layouts.named(name.kind(), row[0], row.length).orElseGet(() -> layouts.of(name.kind(), name.edition()));
    }

    private void write(CsvOutput output, String[] cells) throws IOException {
        rows++;
        boolean fits = output.write(cells);
        for (int i = 0; !fits && i < cells.length && unmappable.size() < MOST_KEPT; i++) {
            if (!Ms932.fits(cells[i])) {
                unmappable.put(new Place(rows, i + 1), cells[i]);
            }
        }
    }

    /** Returns how many rows were written. */
    public long rows() {
        return rows;
    }

    /**
     * Returns the report of a check of the file, which says of the cells of this file which characters MS932 lacks, and what
     * else keeps its records from being rows.
     */
    public ValidationReport explain(ValidationReport report) {
        List<Problem> explained = new ArrayList<>();
        report.problems().forEach(problem -> explained.add(explain(problem)));
        if (!problems.isEmpty()) {
            explained.addAll(problems);
            explained.sort(comparing((Problem problem) -> problem.code().layer())
                    .thenComparing(problem -> problem.location().row())
                    .thenComparing(problem -> problem.location().column()));
        }
        return new ValidationReport(report.edition(), report.files(), report.units(), explained, report.notRun());
    }

    private Problem explain(Problem problem) {
        Location at = problem.location();
        String cell = unmappable.get(new Place(at.row(), at.column()));
        if (problem.code() != ProblemCode.NOT_MS932 || !at.file().equals(name.text()) || cell == null) {
            return problem;
        }
        return new Problem(
                problem.code(),
                at,
                List.of(problem.argument("offset"), characters(cell)),
                problem.count(),
                problem.value().isEmpty() ? "" : cell);
    }

    /** The code points that MS932 lacks, in order, with their number where there are several: {@code U+20BB7, U+D842 ×2}. */
    private static String characters(String cell) {
        Map<Integer, Long> counts = Ms932.unmappable(cell).stream()
                .collect(groupingBy(UnmappableCharacter::codePoint, LinkedHashMap::new, counting()));
        return counts.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "U+%04X", each.getKey())
                        + (each.getValue() > 1 ? " ×" + each.getValue() : ""))
                .collect(joining(", "));
    }
}
