package io.github.careplansdk.csv.validate.internal.file;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.validate.internal.key.FirstRow;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;

/** What a user's service types add up to in table 7, and what the grand total says. */
final class UserTotals extends FirstRow {
    private long details;
    private long inside;
    private long within;
    private long subtotals;
    private long grandTotal;
    private final FirstRow grandTotalRow = new FirstRow();
    private boolean unknown;

    void addGrandTotal(long units, TypedRow row) {
        grandTotal += units;
        grandTotalRow.move(row);
    }

    /** Notes that some units are empty or cannot be relied on, so that nothing can be added up. */
    void addUnknown() {
        unknown = true;
    }

    boolean isUnknown() {
        return unknown;
    }

    void add(TypeTotals type) {
        unknown |= type.isUnknown();
        details += type.all();
        inside += type.inside();
        within += type.within();
        subtotals += type.subtotals();
    }

    boolean hasGrandTotal() {
        return grandTotalRow.isKnown();
    }

    long grandTotal() {
        return grandTotal;
    }

    long details() {
        return details;
    }

    /** Whether a reading of the details and subtotals makes the grand total right. */
    boolean addsUp() {
        return grandTotal == details || grandTotal == inside || grandTotal == within || grandTotal == subtotals;
    }

    Location grandTotalCell(FileContext file, Column column) {
        return grandTotalRow.cell(file, column);
    }
}
