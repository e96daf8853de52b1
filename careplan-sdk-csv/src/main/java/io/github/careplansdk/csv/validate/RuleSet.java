package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.MissingColumnException;
import java.util.List;
import java.util.function.BiFunction;

/** Which rules a file is read with. */
@FunctionalInterface
interface RuleSet {
    /** The rules of the standard for cells, rows and files. */
    RuleSet STANDARD = (layout, file) -> RuleSet.of(List.of(RowRules.ALL, FileRules.ALL), layout, file);

    /** New rules for one file. */
    List<Rule> of(Layout<?> layout, FileContext file);

    /**
     * A rule as a layer lists it.
     *
     * @param codes the codes it reports
     * @param maker makes what checks the files of a layout: nothing where there is nothing to check
     */
    record Declared(List<ProblemCode> codes, BiFunction<Layout<?>, FileContext, List<? extends Rule>> maker) {}

    private static List<Rule> of(List<List<Declared>> layers, Layout<?> layout, FileContext file) {
        return layers.stream()
                .flatMap(List::stream)
                .<Rule>flatMap(declared -> made(declared, layout, file).stream())
                .toList();
    }

    /** A rule about a column that the edition does not have has nothing to check. */
    private static List<? extends Rule> made(Declared declared, Layout<?> layout, FileContext file) {
        try {
            return declared.maker().apply(layout, file);
        } catch (MissingColumnException e) {
            return List.of();
        }
    }
}
