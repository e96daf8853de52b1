package io.github.careplansdk.csv.validate.internal;

import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.file.FileRules;
import io.github.careplansdk.csv.validate.internal.row.RowRules;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Which rules a file is read with. */
@FunctionalInterface
public interface RuleSet {
    /** The rules of the standard for cells, rows and files. */
    RuleSet STANDARD = (layout, file, findings) -> {
        List<Rule> rules = new ArrayList<>();
        RowRules.ALL.forEach(declared -> rules.addAll(declared.make(layout, file, findings)));
        FileRules.ALL.forEach(declared -> rules.addAll(declared.make(layout, file, findings)));
        return rules;
    };

    /** New rules for one file. */
    List<? extends Rule> of(Layout<?> layout, FileContext file, Findings findings);
}
