package io.github.careplansdk.csv.validate.internal.file;

import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.rule.DeclaredRule;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules of the layer {@code file}, all of them, in the order in which reports list them: the rows of a file against each other. */
public final class FileRules {
    public static final List<DeclaredRule> ALL = List.of(
            new DeclaredRule(
                    CsvVersionRule.CODES, (layout, file, findings) -> List.of(new CsvVersionRule(layout, file))),
            new DeclaredRule(DuplicateKeyRule.CODES, (layout, file, findings) -> duplicateKeys(layout)),
            new DeclaredRule(NumberingRule.CODES, (layout, file, findings) -> numbering(layout)),
            new DeclaredRule(
                    DetailNumberRule.CODES,
                    (layout, file, findings) -> layout.declares("detailNumber")
                            ? List.of(new DetailNumberRule(layout, key(layout), file))
                            : List.of()),
            new DeclaredRule(
                    TotalsRule.CODES,
                    (layout, file, findings) -> layout.declares("serviceUnits")
                            ? List.of(new TotalsRule(layout, key(layout), file))
                            : List.of()));

    private FileRules() {}

    private static KeyColumns key(Layout<?> layout) {
        return new KeyColumns(declared(layout, Leaf::isKey));
    }

    /** The columns that the record declares so: without one of them the others are no key, and no numbering. */
    private static List<Column> declared(Layout<?> layout, Predicate<Leaf> so) {
        List<Column> columns = new ArrayList<>();
        for (RecordShape.Place place : RecordShape.of(layout.record()).places()) {
            if (so.test(place.leaf())) {
                columns.add(layout.column(place.nameEn()));
            }
        }
        return columns;
    }

    private static List<Rule> duplicateKeys(Layout<?> layout) {
        return layout.oneRowPerKey() ? List.of(new DuplicateKeyRule(key(layout))) : List.of();
    }

    private static List<Rule> numbering(Layout<?> layout) {
        List<Column> numbers = declared(layout, Leaf::isNumbering);
        return numbers.isEmpty() ? List.of() : List.of(new NumberingRule(key(layout), numbers));
    }
}
