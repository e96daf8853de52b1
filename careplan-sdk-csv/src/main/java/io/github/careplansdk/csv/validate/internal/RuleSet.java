package io.github.careplansdk.csv.validate.internal;

import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.file.FileRules;
import io.github.careplansdk.csv.validate.internal.row.RowRules;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Which rules a file is read with. */
@FunctionalInterface
public interface RuleSet {
    /** The rules of the standard for cells, rows and files. */
    RuleSet STANDARD = (layout, file, findings) -> Stream.of(RowRules.ALL, FileRules.ALL)
            .flatMap(List::stream)
            .flatMap(declared -> declared.make(layout, file, findings).stream())
            .toList();

    /** New rules for one file. */
    List<? extends Rule> of(Layout<?> layout, FileContext file, Findings findings);
}
