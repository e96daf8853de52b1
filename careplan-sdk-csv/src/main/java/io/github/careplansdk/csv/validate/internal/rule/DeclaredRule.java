package io.github.careplansdk.csv.validate.internal.rule;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.Layout.MissingColumnException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A rule as a layer lists it.
 *
 * @param codes the codes it reports
 * @param maker makes what checks the files of a layout: nothing where there is nothing to check
 */
public record DeclaredRule(List<ProblemCode> codes, Maker maker) {
    /** Makes what checks the files of a layout. */
    @FunctionalInterface
    public interface Maker {
        /**
         * Makes rules.
         *
         * @throws MissingColumnException if the edition does not have a column that all of them look at
         */
        public List<? extends Rule> make(Layout<?> layout, FileContext file, Findings findings);
    }

    /** Makes what checks a file; where the edition lacks a column that it looks at, the report says that it was not run. */
    public List<? extends Rule> make(Layout<?> layout, FileContext file, Findings findings) {
        return DeclaredRule.<List<? extends Rule>>made(() -> maker.make(layout, file, findings), codes, findings)
                .orElse(List.of());
    }

    /** Makes a rule; where the edition has not all of the kind's columns that it looks at, the report says that it was not run. */
    public static <T> Optional<T> made(Supplier<T> maker, List<ProblemCode> codes, Findings findings) {
        try {
            return Optional.of(maker.get());
        } catch (MissingColumnException e) {
            codes.forEach(code -> findings.notRun(code, e.column()));
            return Optional.empty();
        }
    }
}
