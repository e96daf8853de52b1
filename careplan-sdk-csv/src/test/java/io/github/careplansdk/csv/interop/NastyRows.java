package io.github.careplansdk.csv.interop;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a kind that the standard allows, one user and one nasty text each. */
final class NastyRows {
    static final Charset MS932 = Charset.forName("windows-31j");

    private static final List<String> TEXTS = List.of(
            "q\"q",
            "\"",
            "\"\"",
            "a,b",
            ",\",\"",
            "一行目\r\n二行目",
            "一行目\n二行目\n",
            "\r一行目\r二行目",
            "\r\n",
            "\r\n202407,131016,0000000001,",
            " 前後の空白　",
            "\t",
            "#",
            "\\",
            "'",
            "ﾔﾏﾀﾞ ﾊﾅｺ｡｢｣､･",
            "髙橋﨑①Ⅳ㈱㎝∥～－￢",
            "ソ表能予構",
            "NULL",
            "0123",
            "x".repeat(5000),
            everyCharacter());

    private NastyRows() {}

    /** All characters that MS932 has both ways, without control characters and user-defined ones. */
    private static String everyCharacter() {
        CharsetEncoder encoder = MS932.newEncoder();
        return IntStream.range(0x20, 0x10000)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.PRIVATE_USE)
                .filter(c -> encoder.canEncode((char) c))
                .mapToObj(Character::toString)
                .filter(text -> new String(text.getBytes(MS932), MS932).equals(text))
                .collect(Collectors.joining());
    }

    /** The file name for rows of that kind. */
    static String name(FileKind kind) {
        return kind + (kind.monthInName() ? "_202604" : "") + "_1370000001_43_1370000002_11_20260501101500.CSV";
    }

    static List<List<String>> of(FileKind kind) {
        List<List<String>> rows = new ArrayList<>();
        for (int user = 0; user < TEXTS.size(); user++) {
            List<String> row = new ArrayList<>();
            for (Column column : Layouts.published().of(kind).columns()) {
                row.add(cell(kind, column, user));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(FileKind kind, Column column, int user) {
        switch (column.nameEn()) {
            case "carePlanDate":
                return kind == FileKind.UPHOSOKU ? "00000000" : "20260401";
            case "serviceCode":
                return kind == FileKind.UPSIKYU ? "999999" : "111111";
            case "providerNumber":
                return kind == FileKind.UPSIKYU ? "9999999999" : "1370000002";
            case "units":
                return "0";
            case "detailNumber", "discountedRate", "discountedUnits":
                return "";
            default:
                return ofType(column, user);
        }
    }

    private static String ofType(Column column, int user) {
        return switch (column.type()) {
            case VERSION -> "202407";
            case MONTH -> "202604";
            case DIGITS -> "131016";
            case INSURED -> String.format(Locale.ROOT, "%010d", user + 1);
            case DATE -> "20260401";
            case TEXT -> column.numbering() || column.max() > 0 ? "1" : TEXTS.get(user);
            case CODE -> column.codes().get(0).code();
            case POSTAL -> "100-0001";
            case PHONE -> "03-1234-5678";
            case INT, CHARS -> "1";
            case SERVICE_TYPE -> "11";
            case OFFICE -> "1370000002";
            case UNUSED, DAYS -> "";
            case TIME, TIME_OR_9999 -> column.endOf().isEmpty() ? "0900" : "1000";
            case SERVICE_CODE -> "111111";
            case EQUIPMENT_CODE -> "00001-000010";
            case DECIMAL -> "11.40";
            case FIXED -> column.fixed();
        };
    }
}
