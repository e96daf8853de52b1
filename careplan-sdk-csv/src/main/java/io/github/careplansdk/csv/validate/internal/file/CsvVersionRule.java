package io.github.careplansdk.csv.validate.internal.file;

import static java.util.stream.Collectors.joining;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileNameForm;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file has one CSV version: one of the standard, which applies to the service month and is accepted by the exchange. */
final class CsvVersionRule implements Rule {
    static final List<ProblemCode> CODES = List.of(
            ProblemCode.CSV_VERSION_UNKNOWN,
            ProblemCode.CSV_VERSION_MIXED,
            ProblemCode.CSV_VERSION_NOT_FOR_MONTH,
            ProblemCode.FILE_NAME_NOT_OF_VERSION,
            ProblemCode.EDITION_ENDS);

    private static final long NONE = -1;
    private static final int MOST_REMEMBERED = 64;

    private final int version;
    private final FileContext file;
    private final Standard standard;
    private final Optional<Edition> expected;
    private final String month;
    private final boolean newerAllowed;
    private final Set<Long> unknown = new HashSet<>();
    private long first = NONE;
    private long last = NONE;
    private boolean mixed;
    private boolean endTold;

    CsvVersionRule(Layout<?> layout, FileContext file) {
        this.file = file;
        this.standard = file.check().layouts().standard();
        this.version = layout.column("csvVersion").index();
        Optional<YearMonth> named = file.name().flatMap(FileName::month);
        Optional<YearMonth> sent =
                file.name().map(name -> YearMonth.from(name.serial().time()));
        Optional<YearMonth> applying = named.or(() -> sent);
        this.expected = applying.map(standard::forServiceMonth);
        this.month = applying.map(CsvVersionRule::digits).orElse("");
        this.newerAllowed = named.isEmpty();
    }

    @Override
    public List<ProblemCode> codes() {
        return CODES;
    }

    /** A row has other columns because it is of another version. */
    @Override
    public void seeIncomplete(TypedRow row, CellProblems problems) {
        see(row, problems);
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        if (!row.isFilled(version) || row.value(version) == last) {
            return;
        }
        last = row.value(version);
        String found = Long.toString(last);
        Optional<Edition> known = standard.edition(found);
        if (known.isEmpty() && unknown.size() < MOST_REMEMBERED && unknown.add(last)) {
            problems.report(
                    ProblemCode.CSV_VERSION_UNKNOWN,
                    version,
                    found,
                    expected.orElse(standard.newest()).csvVersion(),
                    hint(found));
        }
        checkEnd(found, problems);
        if (first == NONE) {
            first = last;
            known.ifPresent(value -> checkEdition(value, problems));
        } else if (last != first && !mixed) {
            mixed = true;
            problems.report(ProblemCode.CSV_VERSION_MIXED, version, first, found);
        }
    }

    /** Told once a file, whatever the rows behind say. */
    private void checkEnd(String found, CellProblems problems) {
        if (!endTold) {
            file.check()
                    .editionEnds()
                    .end(found)
                    .filter(end -> end.isOver(file.check().today()))
                    .ifPresent(end -> {
                        endTold = true;
                        problems.report(ProblemCode.EDITION_ENDS, version, found, end.announced(), end.source());
                    });
        }
    }

    /** Where the month asks for another version, a name in that version's form is right. */
    private void checkEdition(Edition found, CellProblems problems) {
        boolean ofMonth = isOfMonth(found);
        if (!ofMonth) {
            problems.report(
                    ProblemCode.CSV_VERSION_NOT_FOR_MONTH,
                    version,
                    found.csvVersion(),
                    expected.orElseThrow().csvVersion(),
                    month);
        }
        file.name()
                .filter(name -> isInOtherForm(name, found))
                .filter(name -> ofMonth || isInOtherForm(name, expected.orElseThrow()))
                .ifPresent(name -> problems.report(
                        ProblemCode.FILE_NAME_NOT_OF_VERSION,
                        version,
                        name.edition().label(),
                        found.csvVersion(),
                        found.label(),
                        found.nameForm().orElseThrow().describe(file.kind())));
    }

    /** That an earlier edition's name lacks the service types, FILE_NAME_VERSION3 says. */
    private boolean isInOtherForm(FileName name, Edition edition) {
        FileNameForm form = name.edition().nameForm().orElseThrow();
        return edition.nameForm()
                .filter(other -> edition.kinds().contains(file.kind()))
                .filter(other -> !other.parts(file.kind()).equals(form.parts(file.kind())))
                .filter(other -> form.hasServiceTypes()
                        || !other.hasServiceTypes()
                        || name.edition().compareTo(edition) > 0)
                .isPresent();
    }

    /**
     * A name without a month gives the month of its serial: a file made for a later month may carry a newer version, but
     * no file a version that had ended when it was made.
     */
    private boolean isOfMonth(Edition found) {
        return expected.isEmpty()
                || found.equals(expected.get())
                || (newerAllowed && found.compareTo(expected.get()) > 0);
    }

    private String hint(String found) {
        for (Edition edition : standard.editions()) {
            if (edition.withdrawnVersions().contains(found)) {
                return "@withdrawn=" + edition.label();
            }
            if (edition.published().filter(month -> digits(month).equals(found)).isPresent()) {
                return "@published=" + edition.label();
            }
        }
        return "@noVersion="
                + standard.editions().stream().map(Edition::csvVersion).collect(joining(", "));
    }

    private static String digits(YearMonth month) {
        return month.toString().replace("-", "");
    }
}
