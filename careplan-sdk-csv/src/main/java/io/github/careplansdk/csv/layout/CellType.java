package io.github.careplansdk.csv.layout;

/** The types of cells. Only {@link #TEXT} is free text, which stands in quotes; all others are bare. */
public enum CellType {
    /** YYYYMM. */
    MONTH("month", "YYYYMM"),
    /** The six digits of an insurer. */
    DIGITS("digits", "NNNNNN"),
    /** An insured number: ten digits, or H and nine. */
    INSURED("insured", "NNNNNNNNNN / HNNNNNNNNN"),
    /** YYYYMMDD. */
    DATE("date", "YYYYMMDD"),
    /** Free text, in quotes. */
    TEXT("text", "\"…\""),
    /** A value of a code list. */
    CODE("code", ""),
    /** A postal code, NNN-NNNN. */
    POSTAL("postal", "NNN-NNNN"),
    /** A phone or fax number. */
    PHONE("phone", ""),
    /** A whole number; deductions are negative. */
    INT("int", "-?N…"),
    /** Two characters of the table of service types. */
    SERVICE_TYPE("service-type", "NN"),
    /** An office number of ten digits. */
    OFFICE("office", "NNNNNNNNNN"),
    /** Not used: empty. */
    UNUSED("unused", ""),
    /** HHMM. */
    TIME("time", "HHMM"),
    /** HHMM, or 9999 for no time. */
    TIME_OR_9999("time9999", "HHMM / 9999"),
    /** 31 characters of 0 and 1, one a day. */
    DAYS("days31", "[01]{31}"),
    /** Service type and item, six characters. */
    SERVICE_CODE("service-code", "[0-9A-Z]{6}"),
    /** The code of a piece of equipment, NNNNN-NNNNNN. */
    EQUIPMENT_CODE("equipment-code", "NNNNN-NNNNNN"),
    /** Half-width characters without a rule of their own. */
    CHARS("chars", ""),
    /** A number with two decimals. */
    DECIMAL("decimal", "99.99"),
    /** One fixed value. */
    FIXED("fixed", "");

    private final String id;
    private final String form;

    CellType(String id, String form) {
        this.id = id;
        this.form = form;
    }

    /** The name in the standard's tables. */
    public String id() {
        return id;
    }

    /** What a cell looks like, or empty where the column says it. */
    public String form() {
        return form;
    }

    /** Whether this is free text, which stands in quotes. */
    public boolean isText() {
        return this == TEXT;
    }
}
