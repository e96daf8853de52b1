package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.diff.Change;
import io.github.careplansdk.csv.diff.RecordDiff.Place;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.testkit.rehearse.AllowedDifference;
import io.github.careplansdk.csv.testkit.rehearse.Deviation;
import io.github.careplansdk.csv.testkit.rehearse.ItemResult;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalPattern;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalResult;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts differences and errors to the cases that they are about. */
public final class Check {
    /** All errors that the validator finds. */
    private static final String VALID = "valid";
    /** The differences that no other case is about. */
    private static final String REST = "rest";

    private static final Comparator<Deviation> BY_PLACE = Comparator.comparing(
            (Deviation deviation) -> deviation.sample().or(deviation::exported),
            Comparator.comparing(
                            (Optional<Place> place) -> place.map(Place::file).orElse(""))
                    .thenComparing(place -> place.map(Place::row).orElse(0L)));

    private final ReadFiles export;
    private final List<Findings> findings;

    /** What is found about a case. */
    private record Findings(Item item, List<Deviation> deviations, List<Problem> problems) {
        static Findings none(Item item) {
            return new Findings(item, new ArrayList<>(), new ArrayList<>());
        }

        boolean differsAt(Location location) {
            return deviations.stream()
                    .flatMap(each -> each.exported().stream())
                    .anyMatch(place -> place.file().equals(location.file()) && place.row() == location.row());
        }

        ItemResult result() {
            return new ItemResult(
                    item.item(), deviations.stream().sorted(BY_PLACE).toList(), problems);
        }
    }

    private Check(List<Item> items, ReadFiles export) {
        this.export = export;
        this.findings = items.stream().map(Findings::none).toList();
    }

    /** Returns what an export says of samples. */
    public static RehearsalResult of(
            RehearsalPattern pattern, List<Item> items, Source samples, ReadFiles sampleFiles, Source export)
            throws IOException {
        List<Problem> problems = Validator.create().validate(export).problems();
        List<Problem> unread = problems.stream().filter(Problem::isUnread).toList();
        if (!unread.isEmpty()) {
            return RehearsalResult.ofUnread(pattern, unread);
        }
        ReadFiles exportFiles = ReadFiles.of(export);
        Comparison comparison = Comparison.of(samples, sampleFiles, export, exportFiles);
        Check check = new Check(items, exportFiles);
        Set<String> deleted = deletedUsers(items);
        for (Comparison.Difference difference : comparison.differences()) {
            if (!isSupplementOfDeleted(difference, deleted)) {
                check.add(difference);
            }
        }
        Stream<Problem> errors =
                problems.stream().filter(problem -> problem.code().severity() == Severity.ERROR);
        Stream.concat(errors, comparison.unread().stream()).distinct().forEach(check::add);
        Set<AllowedDifference> allowed = EnumSet.noneOf(AllowedDifference.class);
        allowed.addAll(comparison.allowed());
        allowed.addAll(WrittenForm.differences(sampleFiles, exportFiles));
        return new RehearsalResult(pattern, List.of(), check.results(), allowed, comparison.found());
    }

    private static Set<String> deletedUsers(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.parts().stream())
                .filter(part -> !part.deleted().isEmpty())
                .flatMap(part -> part.users().stream())
                .collect(Collectors.toSet());
    }

    /** A deletion leaves the supplement, which goes with no plan any more and need not be exported. */
    private static boolean isSupplementOfDeleted(Comparison.Difference difference, Set<String> deleted) {
        return difference.deviation().change() == Change.REMOVED
                && difference.deviation().kind().zeroMonthAllowed()
                && deleted.contains(difference.insured());
    }

    private void add(Comparison.Difference difference) {
        Deviation whole = difference.deviation();
        List<Column> left = new ArrayList<>(whole.columns());
        boolean told = false;
        for (Findings each : findings) {
            for (Deviation mine : each.item().of(difference)) {
                each.deviations().add(mine);
                left.removeAll(mine.columns());
                told = true;
            }
        }
        if (!told || !left.isEmpty()) {
            of(REST).deviations().add(whole.in(left));
        }
    }

    /** An error is about the cases of what differs in its row or, where nothing does, about those of its cell. */
    private void add(Problem problem) {
        of(VALID).problems().add(problem);
        List<Findings> ofRow = findings.stream()
                .filter(each -> each.differsAt(problem.location()))
                .toList();
        List<Findings> concerned = ofRow.isEmpty() ? ofCell(problem.location()) : ofRow;
        concerned.forEach(each -> each.problems().add(problem));
    }

    private List<Findings> ofCell(Location location) {
        Optional<ReadFile> file = export.file(location.file());
        Optional<String> insured =
                file.flatMap(found -> found.row(location.row()).map(found::insured));
        return insured.isEmpty()
                ? List.of()
                : findings.stream()
                        .filter(each ->
                                each.item().hasProblem(file.get().kind(), insured.get(), location.columnNameEn()))
                        .toList();
    }

    private Findings of(String topic) {
        return findings.stream()
                .filter(each -> each.item().item().topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private List<ItemResult> results() {
        return findings.stream().map(Findings::result).toList();
    }
}
