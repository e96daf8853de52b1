package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON_SUB1;
import static io.github.careplansdk.core.problem.ProblemCode.BARE_TEXT;
import static io.github.careplansdk.core.problem.ProblemCode.BLANK_LINE;
import static io.github.careplansdk.core.problem.ProblemCode.HEADER_ROW;
import static io.github.careplansdk.core.problem.ProblemCode.LINE_END_NOT_CRLF;
import static io.github.careplansdk.core.problem.ProblemCode.MIXED_LINE_ENDS;
import static io.github.careplansdk.core.problem.ProblemCode.NO_FINAL_LINE_END;
import static io.github.careplansdk.core.problem.ProblemCode.QUOTED_CODE;
import static io.github.careplansdk.core.problem.ProblemCode.STRAY_QUOTE;
import static io.github.careplansdk.core.problem.ProblemCode.TEXT_AFTER_QUOTE;
import static io.github.careplansdk.core.problem.ProblemCode.UNCLOSED_QUOTE;
import static io.github.careplansdk.csv.validate.CleanUnits.basicInfo;
import static io.github.careplansdk.csv.validate.CleanUnits.results;
import static java.util.stream.Collectors.joining;

import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.testkit.generate.internal.mistake.BrokenFile;
import java.util.function.Function;

final class LexicalCases extends Cases {
    LexicalCases() {
        about(UNCLOSED_QUOTE)
                .found(
                        "in the first of two rows",
                        twoRows().raw(UPJSK, 1, "providerName", "\"ひまわり"),
                        "UPJSK 1:1 providerName")
                .found("in the last row", twoRows().raw(UPJSK, 2, "providerName", "\"ひまわり"), "UPJSK 2:2 providerName")
                .found(
                        "opened in the second line of its row",
                        results()
                                .raw(UPJSK, 1, "careManagerName", "\"田中\r\n一郎\"")
                                .raw(UPJSK, 1, "providerName", "\"ひ"),
                        "UPJSK 2:1 providerName")
                .found(
                        "in the last cell of the file",
                        basicInfo().raw(UPKIHON_SUB1, 1, "familyActivity", "\"朝食"),
                        "UPKIHON_SUB1 1:1 familyActivity")
                .clean(
                        "closed by the quote that opens the next text",
                        twoRows().raw(UPJSK, 1, "equipmentName", "\"車いす"),
                        "TEXT_AFTER_QUOTE UPJSK 1:1",
                        "COLUMN_COUNT UPJSK 1:1")
                .clean("closed in the next line", twoRows().raw(UPJSK, 1, "equipmentName", "\"車\r\nいす\""));
        about(STRAY_QUOTE)
                .found("in a number", raw("count", "1\""), "UPJSK 1:1 count")
                .foundWith(
                        "in a text that is bare as well",
                        raw("careManagerName", "田中\"一郎"),
                        "UPJSK 1:1 careManagerName",
                        "BARE_TEXT UPJSK 1:1 careManagerName")
                .clean("doubled, in quotes", raw("careManagerName", "\"田中\"\"一郎\""));
        about(TEXT_AFTER_QUOTE)
                .found("a word", raw("careManagerName", "\"田中\"一郎"), "UPJSK 1:1 careManagerName")
                .found("a space", raw("careManagerName", "\"田中\" "), "UPJSK 1:1 careManagerName")
                .clean("a doubled quote at the end", raw("careManagerName", "\"田中\"\"\""));
        about(BARE_TEXT)
                .found("a name", raw("careManagerName", "田中"), "UPJSK 1:1 careManagerName")
                .clean("an empty text", raw("careManagerName", ""))
                .clean("an empty text in quotes", raw("careManagerName", "\"\""));
        about(QUOTED_CODE)
                .found("a number", raw("count", "\"1\""), "UPJSK 1:1 count")
                .found("an empty cell", raw("satelliteNumber", "\"\""), "UPJSK 1:1 satelliteNumber")
                .clean("bare", raw("count", "1"));
        about(LINE_END_NOT_CRLF)
                .found("LF ends all rows", twoRows().change(UPJSK, file -> file.withLineEnd("\n")), "UPJSK 1:0")
                .found("CR ends all rows", twoRows().change(UPJSK, file -> file.withLineEnd("\r")), "UPJSK 1:0")
                .clean("LF within a text", raw("careManagerName", "\"田中\n一郎\""));
        about(MIXED_LINE_ENDS)
                .foundWith(
                        "CRLF, then LF",
                        twoRows().text(UPJSK, text -> text.stripTrailing() + "\n"),
                        "UPJSK 2:0",
                        "LINE_END_NOT_CRLF UPJSK 2:0")
                .clean(
                        "LF ends all rows",
                        twoRows().change(UPJSK, file -> file.withLineEnd("\n")),
                        "LINE_END_NOT_CRLF UPJSK 1:0")
                .clean("LF within a text, CRLF behind the row", raw("careManagerName", "\"田中\n一郎\""));
        about(BLANK_LINE)
                .found(
                        "between rows",
                        twoRows().text(UPJSK, text -> text.replaceFirst("\r\n", "\r\n\r\n")),
                        "UPJSK 2:0")
                .found("after the rows", twoRows().text(UPJSK, text -> text + "\r\n"), "UPJSK 3:0")
                .found("before the rows", twoRows().text(UPJSK, text -> "\r\n" + text), "UPJSK 1:0")
                .clean("within a text", raw("careManagerName", "\"田中\r\n\r\n一郎\""));
        about(NO_FINAL_LINE_END)
                .found("the last row", twoRows().text(UPJSK, String::stripTrailing), "UPJSK 2:0")
                .clean(
                        "an end-of-file sign behind the line end of the last row",
                        eofSign(),
                        "CONTROL_CHARACTER UPJSK 2:2")
                .clean("a line end after the last row", twoRows());
        about(HEADER_ROW)
                .found("the Japanese names", results().change(UPJSK, BrokenFile::withHeaderRow), "UPJSK 1:1")
                .found("the English names", header(Column::nameEn), "UPJSK 1:1")
                .found(
                        "names of one's own",
                        results().text(UPJSK, text -> "version,insurer,person" + ",x".repeat(22) + "\r\n" + text),
                        "UPJSK 1:1")
                .clean(
                        "a first row with one word where a number belongs",
                        results().set(UPJSK, 1, "csvVersion", "abcdef"),
                        "NOT_MONTH UPJSK 1:1 csvVersion");
    }

    private static TestBulk twoRows() {
        return results().copyRow(UPJSK, 1, "serviceDate", "20260402");
    }

    private static TestBulk raw(String column, String between) {
        return results().raw(UPJSK, 1, column, between);
    }

    private static TestBulk eofSign() {
        return results().text(UPJSK, text -> text + "\u001A");
    }

    private static TestBulk header(Function<Column, String> name) {
        String names =
                Layouts.published().of(UPJSK).columns().stream().map(name).collect(joining(","));
        return results().text(UPJSK, text -> names + "\r\n" + text);
    }
}
