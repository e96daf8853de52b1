package io.github.careplansdk.csv.layout;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;

/** The types of cells. Only {@link #TEXT} is free text, which is quoted; all others are not. */
public enum CellType {
    /** YYYYMM that names a version of the standard. */
    VERSION("month", "YYYYMM", "年月（西暦4桁、月2桁）", "year and month"),
    /** YYYYMM. */
    MONTH("month", "YYYYMM", "年月（西暦4桁、月2桁）", "year and month"),
    /** The six digits of an insurer. */
    DIGITS("digits", "NNNNNN", "数字6桁", "6 digits"),
    /** An insured number: ten digits, or H and nine. */
    INSURED("insured", "NNNNNNNNNN / HNNNNNNNNN", "数字10桁、またはH＋数字9桁", "10 digits, or H and 9 digits"),
    /** YYYYMMDD. */
    DATE("date", "YYYYMMDD", "年月日（西暦4桁、月2桁、日2桁）", "year, month and day"),
    /** Free text, in quotes. */
    TEXT("text", "\"…\"", "自由記述。引用符 \" で囲む", "free text, in quotes"),
    /** A value of a code list. */
    CODE("code", "", "備考にあるコードのどれか", "one of the codes in the notes"),
    /** A postal code, NNN-NNNN. */
    POSTAL("postal", "NNN-NNNN", "郵便番号（ハイフンあり）", "postal code, with its hyphen"),
    /** A phone or fax number. */
    PHONE("phone", "", "電話番号・FAX番号", "phone or fax number"),
    /** A whole number; deductions are negative. */
    INT("int", "-?N…", "整数（Nは数字。減算は先頭に-を付ける）", "a whole number: digits, with a minus before deductions"),
    /** Two characters of the table of service types. */
    SERVICE_TYPE("service-type", "NN", "サービス種類コード（英大文字と数字2桁）", "service type code: 2 digits or capitals"),
    /** An office number of ten digits. */
    OFFICE("office", "NNNNNNNNNN", "事業所番号（数字10桁）", "office number of 10 digits"),
    /** Not used: empty. */
    UNUSED("unused", "", "未使用（空欄）", "not used: empty"),
    /** HHMM. */
    TIME("time", "HHMM", "時刻（時2桁、分2桁）", "hours and minutes"),
    /** HHMM, or 9999 for no time. */
    TIME_OR_9999("time9999", "HHMM / 9999", "時刻（時2桁、分2桁）。時刻がなければ9999", "hours and minutes, or 9999 for no time"),
    /** 31 characters of 0 and 1, one a day. */
    DAYS("days31", "[01]{31}", "0と1を31文字、1日から順に", "31 characters 0 or 1, one a day"),
    /** Service type and item, six characters. */
    SERVICE_CODE("service-code", "[0-9A-Z]{6}", "サービス種類と項目（英大文字と数字6桁）", "service type and item: 6 digits or capitals"),
    /** The code of a piece of equipment, NNNNN-NNNNNN. */
    EQUIPMENT_CODE("equipment-code", "NNNNN-NNNNNN", "数字5桁、ハイフン、数字6桁", "5 digits, a hyphen, 6 digits"),
    /** Half-width characters without a rule of their own. */
    CHARS("chars", "", "半角の文字", "half-width characters"),
    /** A number with two decimals. */
    DECIMAL("decimal", "99.99", "小数点以下2桁の数", "a number with 2 decimals"),
    /** One fixed value. */
    FIXED("fixed", "", "備考にある固定値", "the fixed value in the notes");

    private final String id;
    private final String form;
    private final BilingualText meaning;

    CellType(String id, String form, String meaningJa, String meaningEn) {
        this.id = id;
        this.form = form;
        this.meaning = new BilingualText(meaningJa, meaningEn);
    }

    /** Returns the name in the standard's tables. */
    public String id() {
        return id;
    }

    /** Returns the form of a cell, in which N stands for a digit, or empty if it depends on the column. */
    public String form() {
        return form;
    }

    /** Returns a description of the type. */
    public String meaning(Language language) {
        return meaning.in(language);
    }

    /** Returns whether this is free text, which is quoted. */
    public boolean isText() {
        return this == TEXT;
    }
}
