package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import java.util.List;

/** On the day of the check the exchange takes files of the edition that the file names. Told once a file. */
final class EditionEndsRule implements Rule {
    static final List<ProblemCode> CODES = List.of(ProblemCode.EDITION_ENDS);

    private final int version;
    private final FileContext file;
    private boolean told;
    private long last = -1;

    EditionEndsRule(Layout<?> layout, FileContext file) {
        this.version = layout.column("csvVersion").index();
        this.file = file;
    }

    @Override
    public List<ProblemCode> codes() {
        return CODES;
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        if (told || !row.isFilled(version) || row.value(version) == last) {
            return;
        }
        last = row.value(version);
        file.editionEnds().over(Long.toString(last), file.today()).ifPresent(end -> {
            told = true;
            problems.report(ProblemCode.EDITION_ENDS, version, end.csvVersion(), end.announced(), end.source());
        });
    }
}
