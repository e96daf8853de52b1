package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.MissingColumnException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

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
                .<Rule>flatMap(declared -> made(declared.codes(), () -> declared.maker().apply(layout, file)).stream())
                .toList();
    }

    /** Rules as they are made, or what stands for them where the layout lacks a column that they ask it for. */
    static List<? extends Rule> made(List<ProblemCode> codes, Supplier<List<? extends Rule>> maker) {
        try {
            return maker.get();
        } catch (MissingColumnException e) {
            return List.of(new Missing(codes, e.column()));
        }
    }

    /** Stands for a rule that cannot be run, as the edition does not have a column, and says so. */
    record Missing(List<ProblemCode> codes, String column) implements Rule {
        @Override
        public void see(TypedRow row, CellProblems problems) {
            // There is nothing to compare.
        }

        @Override
        public void end(Findings findings) {
            codes.forEach(code -> findings.notRun(code, column));
        }
    }
}
