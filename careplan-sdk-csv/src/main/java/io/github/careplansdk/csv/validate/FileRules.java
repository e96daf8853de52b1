package io.github.careplansdk.csv.validate;

import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import java.util.ArrayList;
import java.util.List;

/** The rules of the layer {@code file}, all of them: the rows of a file against each other. */
final class FileRules {
    private FileRules() {}

    /** The rules that a layout and a file's name give rise to. */
    static List<Rule> of(Layout<?> layout, FileContext file) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new CsvVersionRule(layout, file));
        List<Column> key = layout.columns().stream().filter(Column::key).toList();
        if (layout.oneRowPerKey()) {
            rules.add(new DuplicateKeyRule(new KeyColumns(key)));
        }
        List<Column> numbers =
                layout.columns().stream().filter(Column::numbering).toList();
        if (!numbers.isEmpty()) {
            rules.add(new NumberingRule(new KeyColumns(key), numbers));
        }
        if (layout.find("detailNumber").isPresent()) {
            rules.add(new DetailNumberRule(layout, new KeyColumns(key), file));
        }
        if (layout.find("serviceUnits").isPresent()) {
            rules.add(new TotalsRule(layout, new KeyColumns(key), file));
        }
        return List.copyOf(rules);
    }
}
