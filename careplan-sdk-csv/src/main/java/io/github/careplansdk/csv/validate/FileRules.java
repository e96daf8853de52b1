package io.github.careplansdk.csv.validate;

import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.RuleSet.Declared;
import java.util.List;

/** The rules of the layer {@code file}, all of them, in the order in which reports list them: the rows of a file against each other. */
final class FileRules {
    static final List<Declared> ALL = List.of(
            new Declared(CsvVersionRule.CODES, (layout, file) -> List.of(new CsvVersionRule(layout, file))),
            new Declared(DuplicateKeyRule.CODES, (layout, file) -> duplicateKeys(layout)),
            new Declared(NumberingRule.CODES, (layout, file) -> numbering(layout)),
            new Declared(
                    DetailNumberRule.CODES,
                    (layout, file) -> layout.declares("detailNumber")
                            ? List.of(new DetailNumberRule(layout, key(layout), file))
                            : List.of()),
            new Declared(
                    TotalsRule.CODES,
                    (layout, file) -> layout.declares("serviceUnits")
                            ? List.of(new TotalsRule(layout, key(layout), file))
                            : List.of()));

    private FileRules() {}

    private static KeyColumns key(Layout<?> layout) {
        return new KeyColumns(layout.columns().stream().filter(Column::key).toList());
    }

    private static List<Rule> duplicateKeys(Layout<?> layout) {
        return layout.oneRowPerKey() ? List.of(new DuplicateKeyRule(key(layout))) : List.of();
    }

    private static List<Rule> numbering(Layout<?> layout) {
        List<Column> numbers =
                layout.columns().stream().filter(Column::numbering).toList();
        return numbers.isEmpty() ? List.of() : List.of(new NumberingRule(key(layout), numbers));
    }
}
