package io.github.careplansdk.csv.validate;

import io.github.careplansdk.csv.layout.Layout;
import java.util.ArrayList;
import java.util.List;

/** Which rules a file is read with. */
@FunctionalInterface
interface RuleBook {
    /** The rules of the standard for rows and files. */
    RuleBook STANDARD = (layout, file) -> {
        List<Rule> rules = new ArrayList<>(RowRules.of(layout, file));
        rules.addAll(FileRules.of(layout, file));
        return rules;
    };

    /** New rules for one file. */
    List<Rule> of(Layout<?> layout, FileContext file);
}
