package io.github.careplansdk.csv.report.internal;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A column in words, for pages and tables about layouts. */
public final class ColumnNotes {
    private ColumnNotes() {}

    /** The type of the cells by what they look like, or by its name where any look goes. */
    public static String form(CellType type) {
        return type.form().isEmpty() ? type.id() : type.form();
    }

    /** The most characters: empty where there is no limit, with a question mark where the print is unclear. */
    public static String length(Column column) {
        if (column.unclearMax() > 0) {
            return column.unclearMax() + "?";
        }
        return column.max() > 0 ? String.valueOf(column.max()) : "";
    }

    /** Whether it must be filled. */
    public static String need(Need need, Language language) {
        boolean ja = language == Language.JA;
        return switch (need) {
            case REQUIRED -> ja ? "必須" : "required";
            case EXPECTED -> ja ? "必要" : "expected";
            case REQUIRED_UNCLEAR -> ja ? "必須?" : "required?";
            case OPTIONAL -> ja ? "任意" : "optional";
        };
    }

    /** What follows from an empty cell. */
    public static String meaning(Need need, Language language) {
        boolean ja = language == Language.JA;
        return switch (need) {
            case REQUIRED -> ja ? "空欄はエラー" : "an empty cell is an error";
            case EXPECTED -> ja ? "空欄は警告" : "an empty cell is a warning";
            case REQUIRED_UNCLEAR -> ja ? "定義書の表記が不明瞭。空欄は警告" : "the print is unclear; an empty cell is a warning";
            case OPTIONAL -> ja ? "空欄でよい" : "may be empty";
        };
    }

    /** What a question mark behind a length means. */
    public static String unclearLength(Language language) {
        return language == Language.JA
                ? "定義書の表記が不明瞭な桁数。超過は警告"
                : "a length that is printed unclearly; a longer cell is a warning";
    }

    /** A type of cells in words. N stands for a digit in its form. */
    public static String meaning(CellType type, Language language) {
        boolean ja = language == Language.JA;
        return switch (type) {
            case MONTH -> ja ? "年月（西暦4桁、月2桁）" : "year and month";
            case DIGITS -> ja ? "数字6桁" : "6 digits";
            case INSURED -> ja ? "数字10桁、またはH＋数字9桁" : "10 digits, or H and 9 digits";
            case DATE -> ja ? "年月日（西暦4桁、月2桁、日2桁）" : "year, month and day";
            case TEXT -> ja ? "自由記述。引用符 \" で囲む" : "free text, in quotes";
            case CODE -> ja ? "備考にあるコードのどれか" : "one of the codes in the notes";
            case POSTAL -> ja ? "郵便番号（ハイフンあり）" : "postal code, with its hyphen";
            case PHONE -> ja ? "電話番号・FAX番号" : "phone or fax number";
            case INT -> ja ? "整数（Nは数字。減算は先頭に-を付ける）" : "a whole number: digits, with a minus before deductions";
            case SERVICE_TYPE -> ja ? "サービス種類コード（英大文字と数字2桁）" : "service type code: 2 digits or capitals";
            case OFFICE -> ja ? "事業所番号（数字10桁）" : "office number of 10 digits";
            case UNUSED -> ja ? "未使用（空欄）" : "not used: empty";
            case TIME -> ja ? "時刻（時2桁、分2桁）" : "hours and minutes";
            case TIME_OR_9999 -> ja ? "時刻（時2桁、分2桁）。時刻がなければ9999" : "hours and minutes, or 9999 for no time";
            case DAYS -> ja ? "0と1を31文字、1日から順に" : "31 characters 0 or 1, one a day";
            case SERVICE_CODE -> ja ? "サービス種類と項目（英大文字と数字6桁）" : "service type and item: 6 digits or capitals";
            case EQUIPMENT_CODE -> ja ? "数字5桁、ハイフン、数字6桁" : "5 digits, a hyphen, 6 digits";
            case CHARS -> ja ? "半角の文字" : "half-width characters";
            case DECIMAL -> ja ? "小数点以下2桁の数" : "a number with 2 decimals";
            case FIXED -> ja ? "備考にある固定値" : "the fixed value in the notes";
        };
    }

    /** Everything else: codes, fixed values, keys, conditions, and what the standard notes. */
    public static String notes(Column column, Language language) {
        boolean ja = language == Language.JA;
        List<String> notes = new ArrayList<>();
        if (column.key()) {
            notes.add(ja ? "キー" : "key");
        }
        if (!column.codes().isEmpty()) {
            notes.add(column.codes().stream()
                    .map(code -> code.code() + "=" + code.label())
                    .collect(Collectors.joining(" ")));
        }
        if (!column.fixed().isEmpty()) {
            notes.add((ja ? "固定値 " : "always ") + column.fixed());
        }
        if (column.zeroAllowed()) {
            notes.add(ja ? "0だけの値も可" : "zeros allowed");
        }
        column.filledWhen()
                .ifPresent(when -> notes.add(
                        ja
                                ? when.column() + "=" + when.code() + " のとき"
                                : "where " + when.column() + "=" + when.code()));
        if (!column.since().isEmpty()) {
            notes.add((ja ? "CSVバージョン" + column.since() + "から" : "since CSV version " + column.since()));
        }
        String note = ja ? column.noteJa() : column.note();
        if (!note.isEmpty() && !note.equals(column.fixed())) {
            notes.add(note);
        }
        return String.join(ja ? "。" : "; ", notes);
    }
}
