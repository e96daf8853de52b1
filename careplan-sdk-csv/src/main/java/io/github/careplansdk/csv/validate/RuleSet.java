package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.MissingColumnException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which rules a file is read with. */
@FunctionalInterface
interface RuleSet {
    /** The rules of the standard for cells, rows and files. */
    RuleSet STANDARD = (layout, file, findings) -> {
        List<Rule> rules = new ArrayList<>();
        for (List<Declared> layer : List.of(RowRules.ALL, FileRules.ALL)) {
            for (Declared declared : layer) {
                made(() -> declared.maker().make(layout, file, findings), declared.codes(), findings)
                        .ifPresent(rules::addAll);
            }
        }
        return rules;
    };

    /** New rules for one file. */
    List<Rule> of(Layout<?> layout, FileContext file, Findings findings);

    /**
     * A rule as a layer lists it.
     *
     * @param codes the codes it reports
     * @param maker makes what checks the files of a layout: nothing where there is nothing to check
     */
    record Declared(List<ProblemCode> codes, Maker maker) {}

    /** Makes what checks the files of a layout. */
    @FunctionalInterface
    interface Maker {
        /**
         * Makes rules.
         *
         * @throws MissingColumnException if the edition does not have a column that all of them look at
         */
        List<? extends Rule> make(Layout<?> layout, FileContext file, Findings findings);
    }

    /** Makes a rule; where the edition has not all of the kind's columns that it looks at, the report says that it was not run. */
    static <T> Optional<T> made(Supplier<T> maker, List<ProblemCode> codes, Findings findings) {
        try {
            return Optional.of(maker.get());
        } catch (MissingColumnException e) {
            codes.forEach(code -> findings.notRun(code, e.column()));
            return Optional.empty();
        }
    }
}
