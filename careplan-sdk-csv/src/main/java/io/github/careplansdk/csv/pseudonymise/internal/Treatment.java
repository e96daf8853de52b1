package io.github.careplansdk.csv.pseudonymise.internal;

import io.github.careplansdk.csv.layout.Column;
import java.util.Set;

/**
 * What becomes of the cells of a column. It follows from the declaration of the column; the few that their type does not tell
 * are listed here. A column that nobody has thought of is private.
 */
public enum Treatment {
    /** Cells with a value of the column stay; others become other texts. */
    KEPT,
    /** Other texts of the same characters. */
    TEXT,
    /** Other numbers of insurers. */
    INSURER,
    /** Other numbers of insured persons. */
    INSURED,
    /** Other numbers of offices. */
    OFFICE,
    /** Dates of the person, moved. */
    DATE,
    /** The person's birth, moved. */
    BIRTH,
    /** A date that is compared with the row's month, where it has one: it stays then, and is moved otherwise. */
    DATE_OF_MONTH,
    /** The name that the file got. */
    FILE_NAME;

    /** Dates that rules compare with what stays: the service month, and the serial in the file's name. */
    private static final Set<String> KEPT_DATES = Set.of("serviceDate", "createdDate");

    /** Short codes of an office's own, without a list. */
    private static final Set<String> KEPT_CHARACTERS = Set.of("satelliteNumber");

    /** Returns what becomes of a column's cells. */
    public static Treatment of(Column column) {
        return switch (column.type()) {
            case VERSION,
                    MONTH,
                    CODE,
                    SERVICE_TYPE,
                    SERVICE_CODE,
                    EQUIPMENT_CODE,
                    TIME,
                    TIME_OR_9999,
                    DAYS,
                    INT,
                    DECIMAL,
                    FIXED -> KEPT;
            case DIGITS -> INSURER;
            case INSURED -> INSURED;
            case OFFICE -> OFFICE;
            case POSTAL, PHONE, UNUSED -> TEXT;
            case CHARS -> KEPT_CHARACTERS.contains(column.nameEn()) ? KEPT : TEXT;
            case TEXT -> ofText(column);
            case DATE -> ofDate(column.nameEn());
        };
    }

    private static Treatment ofText(Column column) {
        if (column.nameEn().equals("familyImageFileName")) {
            return FILE_NAME;
        }
        return column.numbering() ? KEPT : TEXT;
    }

    private static Treatment ofDate(String nameEn) {
        if (KEPT_DATES.contains(nameEn)) {
            return KEPT;
        }
        return switch (nameEn) {
            case "birthDate" -> BIRTH;
            case "careLevelChangeDate" -> DATE_OF_MONTH;
            default -> DATE;
        };
    }

    /** Returns whether cells stay that have a value of the column. */
    public boolean isKept() {
        return this == KEPT;
    }

    /** Returns whether cells hold dates that move. */
    public boolean isMoved() {
        return this == DATE || this == BIRTH || this == DATE_OF_MONTH;
    }
}
