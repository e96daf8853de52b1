package io.github.careplansdk.core.kind;

import java.time.YearMonth;
import java.util.Optional;

/**
 * The editions of the standard, known in files by the value of the first column (CSVバージョン), each with the service
 * month from which it applies.
 */
public enum CsvVersion {
    /** 201910, the first edition. */
    V1("201910", YearMonth.of(2020, 3)),
    /** 202003, the second edition. */
    V2("202003", YearMonth.of(2020, 10)),
    /** 202208, the third edition (3.1 and 3.2 have the same value). */
    V3("202208", YearMonth.of(2023, 1)),
    /** 202407, the fourth edition (4.1). */
    V4("202407", YearMonth.of(2025, 4));

    /** The edition this SDK writes. */
    public static final CsvVersion CURRENT = V4;

    private final String value;
    private final YearMonth from;

    CsvVersion(String value, YearMonth from) {
        this.value = value;
        this.from = from;
    }

    /** The six digits that stand in the files. */
    public String value() {
        return value;
    }

    /** The first service month for which it applies. */
    public YearMonth from() {
        return from;
    }

    /** The version with that value, or empty: 202410 and 202504 are in no edition. */
    public static Optional<CsvVersion> of(String value) {
        for (CsvVersion version : values()) {
            if (version.value.equals(value)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The version that applies to a service month; the first edition for months before it. */
    public static CsvVersion forServiceMonth(YearMonth month) {
        CsvVersion found = V1;
        for (CsvVersion version : values()) {
            if (!month.isBefore(version.from)) {
                found = version;
            }
        }
        return found;
    }
}
