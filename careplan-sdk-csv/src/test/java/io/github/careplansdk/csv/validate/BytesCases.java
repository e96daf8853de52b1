package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.problem.ProblemCode.ARCHIVE_DAMAGED;
import static io.github.careplansdk.core.problem.ProblemCode.BYTE_ORDER_MARK;
import static io.github.careplansdk.core.problem.ProblemCode.CONTROL_CHARACTER;
import static io.github.careplansdk.core.problem.ProblemCode.EMPTY_FILE;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_UNREADABLE;
import static io.github.careplansdk.core.problem.ProblemCode.INPUT_LIMIT_EXCEEDED;
import static io.github.careplansdk.core.problem.ProblemCode.LOOKS_LIKE_UTF8;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_MS932;
import static io.github.careplansdk.core.problem.ProblemCode.USER_DEFINED_CHARACTER;
import static io.github.careplansdk.csv.validate.CleanUnits.results;
import static java.nio.charset.StandardCharsets.UTF_16;

import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.testkit.generate.internal.mistake.BrokenFile;
import java.util.Collections;

final class BytesCases extends Cases {
    /** 16 folders, the most by default. */
    private static final String DEEP = String.join("/", Collections.nCopies(16, "1"));

    BytesCases() {
        about(NOT_MS932)
                .found("a byte that begins no character", manager(0xFF), "UPJSK 1:1 careManagerName")
                .found("0x80, which Windows alone knows", manager(0x80), "UPJSK 1:1 careManagerName")
                .found("a pair in no table", manager(0x81, 0x39), "UPJSK 1:1 careManagerName")
                .found("a first byte without a second", manager(0x82), "UPJSK 1:1 careManagerName")
                .found("in a code", raw("count", 0x31, 0xFF), "UPJSK 1:1 count")
                .found("one cell in UTF-8 among MS932", manager(0xE3, 0x81, 0x82), "UPJSK 1:1 careManagerName")
                .clean("half-width kana", manager(0xD4, 0xCF, 0xC0, 0xDE))
                .clean("NEC's and IBM's characters", results().set(UPJSK, 1, "careManagerName", "髙﨑①㈱ⅰ"))
                .clean("second bytes that look like signs", results().set(UPJSK, 1, "careManagerName", "ソ表能十貼"));
        about(USER_DEFINED_CHARACTER)
                .found("the first", manager(0xF0, 0x40), "UPJSK 1:1 careManagerName")
                .found("the last", manager(0xF9, 0xFC), "UPJSK 1:1 careManagerName")
                .found("in a code", raw("count", 0xF0, 0x40), "UPJSK 1:1 count")
                .clean("the one behind them, of IBM", manager(0xFA, 0x40));
        about(BYTE_ORDER_MARK)
                .found("UTF-8's before MS932", results().change(UPJSK, BrokenFile::withByteOrderMark), "UPJSK 1:0")
                .found(
                        "UTF-16's, which ends the reading",
                        results().bytes(UPJSK, b -> text().getBytes(UTF_16)),
                        "UPJSK 1:0")
                .clean(
                        "not at the beginning",
                        results().raw(UPJSK, 1, "count", "~").bytesFor(UPJSK, "~", 0xEF, 0xBB, 0xBF, '1'),
                        "NOT_MS932 UPJSK 1:1 count");
        about(LOOKS_LIKE_UTF8)
                .found("the whole file", results().change(UPJSK, BrokenFile::inUtf8), "UPJSK")
                .found(
                        "short words, whose bytes happen to be MS932 too",
                        results()
                                .set(UPJSK, 1, "careManagerName", "佐藤", "providerName", "訪問介護")
                                .change(UPJSK, BrokenFile::inUtf8),
                        "UPJSK")
                .clean(
                        "half-width kana and rare kanji in MS932",
                        results().set(UPJSK, 1, "careManagerName", "ﾔｱ", "providerName", "縺樟"))
                .clean("the same file in MS932", results().bytes(UPJSK, b -> text().getBytes(TestBulk.MS932)))
                .clean(
                        "a file of ASCII, which is both",
                        results().set(UPJSK, 1, "careManagerName", "", "providerName", "Himawari"))
                .clean(
                        "one cell in UTF-8 among MS932",
                        manager(0xE3, 0x81, 0x82),
                        "NOT_MS932 UPJSK 1:1 careManagerName");
        about(CONTROL_CHARACTER)
                .found("NUL in a text", manager(0), "UPJSK 1:1 careManagerName")
                .found("DEL in a text", manager(0x7F), "UPJSK 1:1 careManagerName")
                .found(
                        "the old end-of-file sign behind the rows",
                        results().text(UPJSK, t -> t + "\u001A"),
                        "UPJSK 2:2")
                .foundWith(
                        "in a number, which is none then",
                        raw("count", '1', 0x0B),
                        "UPJSK 1:1 count",
                        "NOT_INTEGER UPJSK 1:1 count")
                .clean("tab and line breaks in a text", manager('\t', '\r', '\n', '\n'));
        about(EMPTY_FILE)
                .found("no byte", results().bytes(UPJSK, b -> new byte[0]), "UPJSK")
                .foundWith(
                        "nothing but a line end", results().text(UPJSK, t -> "\r\n"), "UPJSK", "BLANK_LINE UPJSK 1:0")
                .clean("one row", results())
                .clean(
                        "nothing but column names, which says it",
                        results().text(UPJSK, t -> "CSVバージョン,保険者番号,被保険者番号\r\n"),
                        "HEADER_ROW UPJSK 1:1");
        about(INPUT_LIMIT_EXCEEDED)
                .found("a row too many", twoRows().limits(Limits.DEFAULT.withRows(1)), "UPJSK 2:2")
                .clean("as many rows as allowed", twoRows().limits(Limits.DEFAULT.withRows(2)))
                .found("a byte too many", twoRows().limits(Limits.DEFAULT.withFileBytes(size() - 1)), "UPJSK 2:2")
                .clean("as many bytes as allowed", twoRows().limits(Limits.DEFAULT.withFileBytes(size())))
                .found(
                        "a byte too many, all of blank lines",
                        results()
                                .text(UPJSK, t -> t + "\r\n".repeat(3))
                                .limits(Limits.DEFAULT.withFileBytes(size() / 2)),
                        "UPJSK 2:0")
                .found(
                        "a byte too many in a cell",
                        twoRows()
                                .set(UPJSK, 2, "careManagerName", "x".repeat(41))
                                .limits(Limits.DEFAULT.withCellBytes(40)),
                        "UPJSK 2:2")
                .clean(
                        "as many bytes in a cell as allowed",
                        twoRows()
                                .set(UPJSK, 2, "careManagerName", "x".repeat(40))
                                .limits(Limits.DEFAULT.withCellBytes(40)))
                .found("17 folders within each other", TestBulk.of().file(DEEP + "/1/memo.txt", "memo"), DEEP + "/1")
                .clean("16 folders within each other", TestBulk.of().file(DEEP + "/memo.txt", "memo"))
                .clean("long rows of short cells, in a long file", longRows().limits(Limits.DEFAULT.withCellBytes(25)));
        about(ARCHIVE_DAMAGED)
                .found(
                        "a file packed with another CRC",
                        results().packed(zip -> zip.change(0, entry -> entry.crc(1))),
                        "UPJSK")
                .found(
                        "an attachment packed with another CRC",
                        results().file("memo.txt", "memo").packed(zip -> zip.change(1, entry -> entry.crc(1))),
                        "memo.txt")
                .found("entries without a name", results().packed(zip -> zip.add("", new byte[0], entry -> {})), "bulk")
                .clean("a file packed as it is", results().packed(zip -> zip))
                .clean(
                        "a file packed for ZIP64",
                        results().packed(zip -> zip.zip64().change(0, entry -> entry.zip64())));
        about(FILE_UNREADABLE)
                .found(
                        "a file packed with a password",
                        results().packed(zip -> zip.change(0, entry -> entry.encrypted())),
                        "UPJSK")
                .clean("a file stored in an archive", results().packed(zip -> zip.change(0, entry -> entry.stored())));
    }

    private static TestBulk twoRows() {
        return results().copyRow(UPJSK, 1, "serviceDate", "20260402");
    }

    private static int size() {
        return twoRows().bytes(UPJSK).length;
    }

    private static TestBulk longRows() {
        TestBulk bulk = results()
                .set(
                        UPJSK,
                        1,
                        "careManagerName",
                        "n".repeat(25),
                        "equipmentName",
                        "e".repeat(25),
                        "providerName",
                        "p".repeat(25));
        for (int i = 0; i < 1000; i++) {
            bulk.copyRow(UPJSK, 1);
        }
        return bulk;
    }

    private static String text() {
        return new String(results().bytes(UPJSK), TestBulk.MS932);
    }

    /** The care manager's name, among other characters, holds these bytes. */
    private static TestBulk manager(int... bytes) {
        return results().set(UPJSK, 1, "careManagerName", "田~中").bytesFor(UPJSK, "~", bytes);
    }

    private static TestBulk raw(String column, int... bytes) {
        return results().raw(UPJSK, 1, column, "~").bytesFor(UPJSK, "~", bytes);
    }
}
