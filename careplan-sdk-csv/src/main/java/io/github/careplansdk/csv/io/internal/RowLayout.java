package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells from the first rows of a file which layout its rows have, and whether they are rows at all. */
public final class RowLayout {
    private static final int LOOKED_AT_FOR_NAMES = 3;

    private final Layouts layouts;
    private final FileKind kind;
    private final Optional<YearMonth> month;

    /**
     * Creates it for a file.
     *
     * @param month the service month that the file's name says, where it does
     */
    public RowLayout(Layouts layouts, FileKind kind, Optional<YearMonth> month) {
        this.layouts = layouts;
        this.kind = kind;
        this.month = month;
    }

    /** Returns the layout that applies to the month. */
    public Layout<?> expected() {
        return layouts.forMonth(kind, month);
    }

    /**
     * Returns the layout of the version that the current row names or that applies to the month, whichever has as many columns
     * as the row has cells; so that a wrong version is one finding and not one for each row.
     */
    public Layout<?> of(RowCursor row) {
        return layouts.named(kind, row.text(0), row.cells()).orElseGet(this::expected);
    }

    /** Returns the edition that the current row names, if its columns are not known: which cell is which can only be guessed. */
    public Optional<Edition> undescribed(RowCursor row) {
        return layouts.standard().edition(row.text(0).strip()).filter(edition -> !edition.isDescribed());
    }

    /** Whether no edition has that version, or another has, whose columns these cells are. */
    boolean isOther(String version, int cells) {
        return layouts.standard().edition(version).isEmpty()
                || layouts.named(kind, version, cells).isPresent();
    }

    /** Returns whether the current row holds the columns' names, or words where every kind has numbers. */
    public static boolean isHeader(RowCursor row, Layout<?> layout) {
        for (int cell = 0; cell < Math.min(LOOKED_AT_FOR_NAMES, row.storedCells()); cell++) {
            if (row.isNumber(cell)) {
                return false;
            }
        }
        List<String> cells = RawCells.of(row);
        Set<String> names = names(layout);
        if (cells.stream().filter(cell -> names.contains(cell.strip())).count() >= 2) {
            return true;
        }
        return cells.size() >= LOOKED_AT_FOR_NAMES
                && cells.stream()
                        .limit(LOOKED_AT_FOR_NAMES)
                        .allMatch(cell -> !cell.isBlank() && cell.chars().noneMatch(Character::isDigit));
    }

    /** Returns the columns' names in both languages. */
    public static Set<String> names(Layout<?> layout) {
        return layout.columns().stream()
                .flatMap(column -> List.of(column.name(), column.nameEn()).stream())
                .collect(Collectors.toSet());
    }
}
