package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import static io.github.careplansdk.core.kind.FileKind.*;
import static io.github.careplansdk.core.problem.ProblemCode.*;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.Limits;
import java.time.YearMonth;

/** Mistakes of bytes, and of quotes and line ends. */
final class ByteMistakes extends LayerMistakes {
    ByteMistakes(YearMonth month, CleanUnits clean) {
        super(month, clean);
        addBytes();
        addLexical();
    }

    private void addBytes() {
        addBytes(NOT_MS932, "a byte in a name that is no character", 0xFF);
        addBytes(USER_DEFINED_CHARACTER, "a user-defined character (外字) in a name", 0xF0, 0x40);
        addBytes(CONTROL_CHARACTER, "a control character in a name", 0x7F);
        add(
                BYTE_ORDER_MARK,
                "the byte order mark of UTF-8 before MS932",
                () -> clean.results()
                        .change(UPJSK, BrokenFile::withByteOrderMark)
                        .findsAtLine(BYTE_ORDER_MARK, UPJSK, 1));
        add(
                LOOKS_LIKE_UTF8,
                "the whole file in UTF-8",
                () -> clean.results().change(UPJSK, BrokenFile::inUtf8).finds(LOOKS_LIKE_UTF8, UPJSK));
        add(
                EMPTY_FILE,
                "a file without a byte",
                () -> clean.results().text(UPJSK, text -> "").finds(EMPTY_FILE, UPJSK));
        add(
                INPUT_LIMIT_EXCEEDED,
                "a cell longer than the usual limit of 1 MiB",
                () -> clean.results()
                        .set(UPJSK, 1, "careManagerName", "x".repeat(Limits.DEFAULT.cellBytes() + 1))
                        .finds(INPUT_LIMIT_EXCEEDED, UPJSK, 1));
    }

    private void addLexical() {
        add(UNCLOSED_QUOTE, "a quote in the last row that is never closed", () -> {
            BrokenBulk bulk = clean.results();
            int last = bulk.rows(UPJSK);
            return bulk.raw(UPJSK, last, "providerName", "\"見本").finds(UNCLOSED_QUOTE, UPJSK, last, "providerName");
        });
        addRaw(STRAY_QUOTE, "a quote in a number", "count", "1\"");
        addRaw(TEXT_AFTER_QUOTE, "text behind a closing quote", "careManagerName", "\"架空\"三郎");
        addRaw(BARE_TEXT, "free text without quotes", "careManagerName", "試験");
        addRaw(QUOTED_CODE, "a number in quotes", "count", "\"1\"");
        add(
                LINE_END_NOT_CRLF,
                "LF at the end of rows",
                () -> clean.results()
                        .change(UPJSK, file -> file.withLineEnd("\n"))
                        .findsAtLine(LINE_END_NOT_CRLF, UPJSK, 1));
        add(MIXED_LINE_ENDS, "LF at the end of the last row only", () -> {
            BrokenBulk bulk = clean.results();
            int last = bulk.rows(UPJSK);
            return bulk.text(UPJSK, text -> text.stripTrailing() + "\n")
                    .findsAtLine(MIXED_LINE_ENDS, UPJSK, last)
                    .findsAtLine(LINE_END_NOT_CRLF, UPJSK, last);
        });
        add(BLANK_LINE, "an empty line after the rows", () -> {
            BrokenBulk bulk = clean.results();
            return bulk.text(UPJSK, text -> text + "\r\n").findsAtLine(BLANK_LINE, UPJSK, bulk.rows(UPJSK) + 1);
        });
        add(NO_FINAL_LINE_END, "no line end after the last row", () -> {
            BrokenBulk bulk = clean.results();
            return bulk.text(UPJSK, String::stripTrailing).findsAtLine(NO_FINAL_LINE_END, UPJSK, bulk.rows(UPJSK));
        });
        add(
                HEADER_ROW,
                "a row of column names",
                () -> clean.results().change(UPJSK, BrokenFile::withHeaderRow).finds(HEADER_ROW, UPJSK, 1));
    }

    /** Bytes in the care manager's name in the first row of results. */
    private void addBytes(ProblemCode code, String what, int... bytes) {
        add(
                code,
                what,
                () -> clean.results()
                        .set(UPJSK, 1, "careManagerName", "試~験")
                        .change(UPJSK, file -> file.bytesFor("~", bytes))
                        .finds(code, UPJSK, 1, "careManagerName"));
    }

    /** What stands between two commas of the first row of results. */
    private void addRaw(ProblemCode code, String what, String column, String between) {
        add(code, what, () -> clean.results().raw(UPJSK, 1, column, between).finds(code, UPJSK, 1, column));
    }
}
