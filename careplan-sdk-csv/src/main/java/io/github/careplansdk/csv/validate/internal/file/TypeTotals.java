package io.github.careplansdk.csv.validate.internal.file;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;
import io.github.careplansdk.csv.validate.internal.key.FirstRow;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;

/** What the rows of a user, provider and service type add up to in table 7, and what their subtotals say. */
final class TypeTotals extends FirstRow {
    private long details;
    private long inside;
    private long outside;
    private long over30;

    private boolean hasInside;
    private boolean hasOutside;
    private boolean hasOver30;
    private long subtotalInside;
    private long subtotalOutside;
    private long subtotalOver30;
    /** The subtotal within the limit, or else the first. */
    private final FirstRow subtotal = new FirstRow();

    private boolean unknown;

    /** Notes that some units are empty or cannot be relied on, so that nothing can be added up. */
    void addUnknown() {
        unknown = true;
    }

    boolean isUnknown() {
        return unknown;
    }

    void addOver30(long units) {
        details++;
        over30 += units;
    }

    void addInside(long units) {
        details++;
        inside += units;
    }

    void addOutside(long units) {
        details++;
        outside += units;
    }

    /** Adds a row with the code of a subtotal; false if it is none. */
    boolean addSubtotal(long code, long units, TypedRow row) {
        if (ServiceCodes.isWithinLimit(code)) {
            hasInside = true;
            subtotalInside += units;
            subtotal.move(row);
        } else if (ServiceCodes.isOutsideLimit(code)) {
            hasOutside = true;
            subtotalOutside += units;
            subtotal.see(row);
        } else if (ServiceCodes.isOver30Days(code)) {
            hasOver30 = true;
            subtotalOver30 += units;
            subtotal.see(row);
        } else {
            return false;
        }
        return true;
    }

    boolean hasSubtotal() {
        return subtotal.isKnown();
    }

    /** Whether several details have no subtotal within the limit. */
    boolean lacksSubtotal() {
        return details > 1 && !hasInside;
    }

    /** All details. */
    long all() {
        return inside + outside + over30;
    }

    /** The details within the limit. */
    long inside() {
        return inside;
    }

    /** The subtotal within the limit, or without one the details. */
    long within() {
        return hasInside ? subtotalInside : all();
    }

    /** The subtotals, or without one the details. */
    long subtotals() {
        return hasSubtotal() ? subtotalInside + subtotalOutside + subtotalOver30 : all();
    }

    /** The last four characters of the subtotal that is looked at. */
    String subtotalItem() {
        if (hasInside) {
            return "AAAA";
        }
        return hasOutside ? "EEEE" : "ZZZZ";
    }

    Location subtotalCell(FileContext file, Column column) {
        return subtotal.cell(file, column);
    }

    /** Whether a reading of the subtotals makes them right. */
    boolean addsUp() {
        if (hasOver30 && subtotalOver30 != over30) {
            return false;
        }
        long given = subtotalInside + subtotalOutside;
        long all = inside + outside;
        if (!hasInside) {
            return !hasOutside || given == outside || given == all;
        }
        boolean exact = given == all || (!hasOutside && given == inside);
        boolean with30 = given == all + over30 || (!hasOutside && given == inside + over30);
        return exact || (!hasOver30 && with30);
    }
}
