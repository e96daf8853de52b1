package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report of one exchange for many offices.
 *
 * @param offices the report for each office, including those whose peer could not be reached
 * @param notBegun for each office for which nothing could be done, the reason: no key of it signs, or another process
 *     works in its folders
 */
public record KeyringReport(
        SortedMap<OfficeNumber, ExchangeReport> offices, SortedMap<OfficeNumber, Finding> notBegun) {
    public KeyringReport {
        offices = Collections.unmodifiableSortedMap(new TreeMap<>(offices));
        notBegun = Collections.unmodifiableSortedMap(new TreeMap<>(notBegun));
    }

    /** Returns whether everything that was due is done, for all offices. */
    public boolean isComplete() {
        return notBegun.isEmpty() && offices.values().stream().allMatch(ExchangeReport::isComplete);
    }
}
