package io.github.careplansdk.csv.io.internal;

import static io.github.careplansdk.csv.io.internal.CellFlags.CONTROL;
import static io.github.careplansdk.csv.io.internal.CellFlags.DOUBLED_QUOTES;
import static io.github.careplansdk.csv.io.internal.CellFlags.NON_ASCII;
import static io.github.careplansdk.csv.io.internal.CellFlags.QUOTED;
import static io.github.careplansdk.csv.io.internal.CellFlags.STRAY_QUOTE;
import static io.github.careplansdk.csv.io.internal.CellFlags.TEXT_AFTER_QUOTE;
import static io.github.careplansdk.csv.io.internal.CellFlags.UNCLOSED_QUOTE;
import static io.github.careplansdk.csv.io.internal.LineEnd.CR;
import static io.github.careplansdk.csv.io.internal.LineEnd.CRLF;
import static io.github.careplansdk.csv.io.internal.LineEnd.LF;
import static io.github.careplansdk.csv.io.internal.LineEnd.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.text.Ms932;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows, cells, places and flags of tricky input; each case whole, in small pieces, and with the end of the cursor's buffer
 * at every byte of it.
 */
class RowCursorTest {
    private static final String HEAD = "202407,131001,";

    /** A file as one character a byte, and what is in it. */
    private record Case(String name, String input, List<Expected> rows) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A row: its line, the bytes before it, how it ends, and its cells. */
    private record Expected(long line, long offset, LineEnd lineEnd, List<Content> cells) {}

    private record Content(String text, int flags) {}

    private static Case file(String name, String input, Expected... rows) {
        return new Case(name, input, List.of(rows));
    }

    private static Expected row(long line, long offset, LineEnd lineEnd, Content... cells) {
        return new Expected(line, offset, lineEnd, List.of(cells));
    }

    private static Content bare(String text) {
        return new Content(text, 0);
    }

    private static Content bare(String text, int flags) {
        return new Content(text, flags);
    }

    private static Content quoted(String text) {
        return new Content(text, QUOTED);
    }

    private static Content quoted(String text, int flags) {
        return new Content(text, QUOTED | flags);
    }

    private static final Expected BLANK_FIRST = row(1, 0, CRLF, bare(""));

    static Stream<Case> cases() {
        return Stream.of(
                        lineEnds(),
                        quotes(),
                        firstBytes(),
                        strayQuotes(),
                        unclosedQuotes(),
                        unclosedQuotesAtTheEnd(),
                        characters())
                .flatMap(List::stream);
    }

    private static List<Case> lineEnds() {
        return List.of(
                file("nothing", ""),
                file("CRLF", "a,b\r\nc\r\n", row(1, 0, CRLF, bare("a"), bare("b")), row(2, 5, CRLF, bare("c"))),
                file("LF", "a,b\nc\n", row(1, 0, LF, bare("a"), bare("b")), row(2, 4, LF, bare("c"))),
                file("CR", "a,b\rc\r", row(1, 0, CR, bare("a"), bare("b")), row(2, 4, CR, bare("c"))),
                file(
                        "mixed",
                        "a\nb\rc\r\nd",
                        row(1, 0, LF, bare("a")),
                        row(2, 2, CR, bare("b")),
                        row(3, 4, CRLF, bare("c")),
                        row(4, 7, NONE, bare("d"))),
                file("no final line end", "a,b", row(1, 0, NONE, bare("a"), bare("b"))),
                file("no final line end, quoted", "a,\"b\"", row(1, 0, NONE, bare("a"), quoted("b"))),
                file("comma at the end", "a,", row(1, 0, NONE, bare("a"), bare(""))),
                file("comma before the line end", "a,\r\n", row(1, 0, CRLF, bare("a"), bare(""))),
                file("only a comma", ",", row(1, 0, NONE, bare(""), bare(""))),
                file("only CRLF", "\r\n", BLANK_FIRST),
                file("only LF", "\n", row(1, 0, LF, bare(""))),
                file("only CR", "\r", row(1, 0, CR, bare(""))),
                file("LF CR", "a\n\rb", row(1, 0, LF, bare("a")), row(2, 2, CR, bare("")), row(3, 3, NONE, bare("b"))),
                file(
                        "CR CRLF",
                        "a\r\r\nb",
                        row(1, 0, CR, bare("a")),
                        row(2, 2, CRLF, bare("")),
                        row(3, 4, NONE, bare("b"))),
                file(
                        "blank lines",
                        "\r\n\na\r\n\r\n\r\nb\n\n",
                        BLANK_FIRST,
                        row(2, 2, LF, bare("")),
                        row(3, 3, CRLF, bare("a")),
                        row(4, 6, CRLF, bare("")),
                        row(5, 8, CRLF, bare("")),
                        row(6, 10, LF, bare("b")),
                        row(7, 12, LF, bare(""))),
                file(
                        "after a quoted cell",
                        "\"a\"\n\"b\"\r\"c\"\r\n\"d\"",
                        row(1, 0, LF, quoted("a")),
                        row(2, 4, CR, quoted("b")),
                        row(3, 8, CRLF, quoted("c")),
                        row(4, 13, NONE, quoted("d"))));
    }

    private static List<Case> quotes() {
        return List.of(
                file(
                        "line breaks in quotes",
                        "\"a\r\nb\",\"c\nd\",\"e\rf\"\r\nx",
                        row(1, 0, CRLF, quoted("a\r\nb"), quoted("c\nd"), quoted("e\rf")),
                        row(5, 20, NONE, bare("x"))),
                file(
                        "line breaks at the edges of quotes",
                        "\"\r\",\"\n\",\"\r\n\",\"\r\r\n\"\nx",
                        row(1, 0, LF, quoted("\r"), quoted("\n"), quoted("\r\n"), quoted("\r\r\n")),
                        row(7, 19, NONE, bare("x"))),
                file("commas in quotes", "\"a,b\",\",\"", row(1, 0, NONE, quoted("a,b"), quoted(","))),
                file(
                        "empty in quotes",
                        "\"\",,\"\"\r\n\"\"\r\n",
                        row(1, 0, CRLF, quoted(""), bare(""), quoted("")),
                        row(2, 8, CRLF, quoted(""))),
                file("only two quotes", "\"\"", row(1, 0, NONE, quoted(""))),
                file(
                        "doubled quotes",
                        "\"a\"\"b\",\"\"\"\",\" \"\" \",\"\"\"a\"\"\"\r\n",
                        row(
                                1,
                                0,
                                CRLF,
                                quoted("a\"b", DOUBLED_QUOTES),
                                quoted("\"", DOUBLED_QUOTES),
                                quoted(" \" ", DOUBLED_QUOTES),
                                quoted("\"a\"", DOUBLED_QUOTES))),
                file(
                        "doubled quotes around commas and line ends",
                        "\"\"\",\"\"\",\"\"\"\r\n\"\"\"\nx",
                        row(1, 0, LF, quoted("\",\"", DOUBLED_QUOTES), quoted("\"\r\n\"", DOUBLED_QUOTES)),
                        row(3, 17, NONE, bare("x"))),
                file(
                        "a line like a row in a quoted text",
                        HEAD + "\"a\r\n" + HEAD + "b\",c\r\n",
                        row(1, 0, CRLF, bare("202407"), bare("131001"), quoted("a\r\n" + HEAD + "b"), bare("c"))));
    }

    private static List<Case> firstBytes() {
        return List.of(
                file(
                        "a row that begins with #",
                        "#a,b\n#\n",
                        row(1, 0, LF, bare("#a"), bare("b")),
                        row(2, 5, LF, bare("#"))),
                file("spaces", " a , b \n  \n", row(1, 0, LF, bare(" a "), bare(" b ")), row(2, 8, LF, bare("  "))),
                file(
                        "NUL",
                        "\0a,b\n\0\n\"\0\"\n",
                        row(1, 0, LF, bare("\0a", CONTROL), bare("b")),
                        row(2, 5, LF, bare("\0", CONTROL)),
                        row(3, 7, LF, quoted("\0", CONTROL))),
                file(
                        "0x1A at the end",
                        "a\r\n\u001A",
                        row(1, 0, CRLF, bare("a")),
                        row(2, 3, NONE, bare("\u001A", CONTROL))),
                file("0x1A behind a cell", "a\u001A", row(1, 0, NONE, bare("a\u001A", CONTROL))),
                file(
                        "a byte order mark, not skipped",
                        "\u00EF\u00BB\u00BFa",
                        row(1, 0, NONE, bare("\uFFFDｻｿa", NON_ASCII))),
                file("TAB is no control character", "\ta\t,\"\t\"", row(1, 0, NONE, bare("\ta\t"), quoted("\t"))),
                file("DEL is one", "\u007F", row(1, 0, NONE, bare("\u007F", CONTROL))),
                file(
                        "vertical tab, form feed",
                        "\u000B,\f",
                        row(1, 0, NONE, bare("\u000B", CONTROL), bare("\f", CONTROL))));
    }

    private static List<Case> strayQuotes() {
        return List.of(
                file("quote in a bare cell", "a\"b,c\r\n", row(1, 0, CRLF, bare("a\"b", STRAY_QUOTE), bare("c"))),
                file("quotes in a bare cell", "a\"\"b\"\n", row(1, 0, LF, bare("a\"\"b\"", STRAY_QUOTE))),
                file("quote at the end of a bare cell", "a\",b", row(1, 0, NONE, bare("a\"", STRAY_QUOTE), bare("b"))),
                file("space before quotes", " \"a\",b", row(1, 0, NONE, bare(" \"a\"", STRAY_QUOTE), bare("b"))),
                file(
                        "a stray quote does not hold a line end",
                        "a\"b\nc\"d\r\n",
                        row(1, 0, LF, bare("a\"b", STRAY_QUOTE)),
                        row(2, 4, CRLF, bare("c\"d", STRAY_QUOTE))),
                file(
                        "text after a quote",
                        "\"a\"b,c\r\nd",
                        row(1, 0, CRLF, quoted("a\"b", TEXT_AFTER_QUOTE), bare("c")),
                        row(2, 8, NONE, bare("d"))),
                file("space after a quote", "\"a\" ,b", row(1, 0, NONE, quoted("a\" ", TEXT_AFTER_QUOTE), bare("b"))),
                file(
                        "quotes in the text after a quote",
                        "\"a\"b\"c\"\n",
                        row(1, 0, LF, quoted("a\"b\"c\"", TEXT_AFTER_QUOTE))),
                file(
                        "text after a quote with doubled ones",
                        "\"a\"\"b\"c\n",
                        row(1, 0, LF, quoted("a\"b\"c", TEXT_AFTER_QUOTE | DOUBLED_QUOTES))),
                file(
                        "text after empty quotes",
                        "\"\" a,b",
                        row(1, 0, NONE, quoted("\" a", TEXT_AFTER_QUOTE), bare("b"))));
    }

    private static List<Case> unclosedQuotes() {
        Content version = bare("202407");
        Content insurer = bare("131001");
        return List.of(
                file(
                        "unclosed, CRLF",
                        HEAD + "\"abc\r\n" + HEAD + "\"d\"\r\n",
                        row(1, 0, CRLF, version, insurer, quoted("abc", UNCLOSED_QUOTE)),
                        row(2, 20, CRLF, version, insurer, quoted("d"))),
                file(
                        "unclosed, LF",
                        HEAD + "\"abc\n" + HEAD + "\"d\"\n",
                        row(1, 0, LF, version, insurer, quoted("abc", UNCLOSED_QUOTE)),
                        row(2, 19, LF, version, insurer, quoted("d"))),
                file(
                        "unclosed, CR",
                        HEAD + "\"abc\r" + HEAD + "\"d\"\r",
                        row(1, 0, CR, version, insurer, quoted("abc", UNCLOSED_QUOTE)),
                        row(2, 19, CR, version, insurer, quoted("d"))),
                file(
                        "unclosed, and the text goes on in the next line",
                        HEAD + "\"abc\r\nmore\r\n" + HEAD + "\"d\"\r\n",
                        row(1, 0, CRLF, version, insurer, quoted("abc\r\nmore", UNCLOSED_QUOTE)),
                        row(3, 26, CRLF, version, insurer, quoted("d"))),
                file(
                        "unclosed and empty",
                        HEAD + "\"\r\n" + HEAD + "\"d\"\r\n",
                        row(1, 0, CRLF, version, insurer, quoted("", UNCLOSED_QUOTE)),
                        row(2, 17, CRLF, version, insurer, quoted("d"))),
                file(
                        "unclosed, the next row in quotes",
                        HEAD + "\"abc\r\n\"202407\",\"131001\",\"d\"\r\n",
                        row(1, 0, CRLF, version, insurer, quoted("abc", UNCLOSED_QUOTE)),
                        row(2, 20, CRLF, quoted("202407"), quoted("131001"), quoted("d"))),
                file(
                        "unclosed, the next row with an empty text first",
                        HEAD + "\"abc\r\n" + HEAD + "\"\",\"d\"\r\n",
                        row(1, 0, CRLF, version, insurer, quoted("abc", UNCLOSED_QUOTE)),
                        row(2, 20, CRLF, version, insurer, quoted(""), quoted("d"))),
                file(
                        "unclosed, no quotes behind",
                        HEAD + "\"abc\r\n" + HEAD + "d\r\n" + HEAD + "e\r\n",
                        row(1, 0, CRLF, version, insurer, quoted("abc", UNCLOSED_QUOTE)),
                        row(2, 20, CRLF, version, insurer, bare("d")),
                        row(3, 37, CRLF, version, insurer, bare("e"))),
                file(
                        "unclosed twice",
                        HEAD + "\"abc\r\n" + HEAD + "\"def\r\n" + HEAD + "\"g\"\r\n",
                        row(1, 0, CRLF, version, insurer, quoted("abc", UNCLOSED_QUOTE)),
                        row(2, 20, CRLF, version, insurer, quoted("def", UNCLOSED_QUOTE)),
                        row(3, 40, CRLF, version, insurer, quoted("g"))),
                file(
                        "unclosed behind a quoted line break",
                        HEAD + "\"a\r\nb\",\"abc\r\n" + HEAD + "\"d\"",
                        row(1, 0, CRLF, version, insurer, quoted("a\r\nb"), quoted("abc", UNCLOSED_QUOTE)),
                        row(3, 27, NONE, version, insurer, quoted("d"))),
                file(
                        "unclosed with a doubled quote in it",
                        HEAD + "\"a\"\"b\r\n" + HEAD + "\"d\"",
                        row(1, 0, CRLF, version, insurer, quoted("a\"b", UNCLOSED_QUOTE | DOUBLED_QUOTES)),
                        row(2, 21, NONE, version, insurer, quoted("d"))));
    }

    private static List<Case> unclosedQuotesAtTheEnd() {
        return List.of(
                file("unclosed at the end", "a,\"bc", row(1, 0, NONE, bare("a"), quoted("bc", UNCLOSED_QUOTE))),
                file("only a quote", "\"", row(1, 0, NONE, quoted("", UNCLOSED_QUOTE))),
                file("three quotes", "\"\"\"", row(1, 0, NONE, quoted("\"", UNCLOSED_QUOTE | DOUBLED_QUOTES))),
                file("a quote behind a comma", "a,\"", row(1, 0, NONE, bare("a"), quoted("", UNCLOSED_QUOTE))),
                file(
                        "unclosed to the end, over lines that are no rows",
                        "a\r\nb,\"c\r\nd,e\r\n",
                        row(1, 0, CRLF, bare("a")),
                        row(2, 3, CRLF, bare("b"), quoted("c\r\nd,e", UNCLOSED_QUOTE))),
                file(
                        "a line that only begins like a row",
                        "a,\"b\r\n202407,13100,c\r\n202407,131001",
                        row(1, 0, NONE, bare("a"), quoted("b\r\n202407,13100,c\r\n202407,131001", UNCLOSED_QUOTE))));
    }

    private static List<Case> characters() {
        return List.of(
                file(
                        "second bytes that look like ASCII",
                        "\u0083\\,\u0095\\,\"\u0081\u007C\u0083\u0040\"\r\n",
                        row(1, 0, CRLF, bare("ソ", NON_ASCII), bare("表", NON_ASCII), quoted("－ァ", NON_ASCII))),
                file(
                        "half-width kana",
                        "\u00B1\u00DD,\u00A1",
                        row(1, 0, NONE, bare("ｱﾝ", NON_ASCII), bare("｡", NON_ASCII))),
                file(
                        "a lead byte before a comma",
                        "\u0082,b\r\n",
                        row(1, 0, CRLF, bare("\uFFFD", NON_ASCII), bare("b"))),
                file(
                        "a lead byte before a quote",
                        "\"\u0082\",b\r\n",
                        row(1, 0, CRLF, quoted("\uFFFD", NON_ASCII), bare("b"))),
                file(
                        "a lead byte before a doubled quote",
                        "\"\u0082\"\"\",b",
                        row(1, 0, NONE, quoted("\uFFFD\"", NON_ASCII | DOUBLED_QUOTES), bare("b"))),
                file(
                        "a lead byte before each line end",
                        "\u0082\r\n\u0082\n\u0082\r\u0082",
                        row(1, 0, CRLF, bare("\uFFFD", NON_ASCII)),
                        row(2, 3, LF, bare("\uFFFD", NON_ASCII)),
                        row(3, 5, CR, bare("\uFFFD", NON_ASCII)),
                        row(4, 7, NONE, bare("\uFFFD", NON_ASCII))),
                file(
                        "bytes that are nothing",
                        "\u0080\u00A0\u00FD\u00FE\u00FFa",
                        row(1, 0, NONE, bare("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDa", NON_ASCII))),
                file(
                        "user-defined characters",
                        "\u00F0\u0040\u00F9\u00FC",
                        row(1, 0, NONE, bare("\uE000\uE757", NON_ASCII))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAtOnce(Case file) {
        byte[] bytes = Chunks.raw(file.input());

        assertThat(ScannedRow.scan(new ByteArrayInputStream(bytes))).isEqualTo(expected(file));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameInPieces(Case file) {
        byte[] bytes = Chunks.raw(file.input());

        for (int size : new int[] {1, 2, 3, 7, 19}) {
            assertThat(ScannedRow.scan(Chunks.of(bytes, size)))
                    .as("%d bytes at a time", size)
                    .isEqualTo(expected(file));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameWhereverTheBufferEnds(Case file) {
        byte[] bytes = Chunks.raw(file.input());

        for (int inside = 0; inside <= bytes.length; inside++) {
            byte[] rowsBefore = rows(Chunks.BORDER - inside);
            List<ScannedRow> before = ScannedRow.scan(new ByteArrayInputStream(rowsBefore));
            List<ScannedRow> all = ScannedRow.scan(new ByteArrayInputStream(concat(rowsBefore, bytes)));

            assertThat(all.subList(0, before.size())).isEqualTo(before);
            assertThat(all.subList(before.size(), all.size()))
                    .as("the buffer ends behind byte %d", inside)
                    .isEqualTo(expected(file).stream()
                            .map(row -> row.behind(before.size(), before.size(), rowsBefore.length))
                            .toList());
        }
    }

    /** The first row then fills the whole buffer, which has to grow instead of moving on. */
    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameWhereverTheBufferGrows(Case file) {
        byte[] bytes = Chunks.raw(file.input());

        for (int inside = 0; inside <= bytes.length; inside++) {
            byte[] cell = new byte[Chunks.BORDER - inside];
            Arrays.fill(cell, (byte) 'x');
            cell[cell.length - 1] = ',';
            List<ScannedRow> all = ScannedRow.scan(new ByteArrayInputStream(concat(cell, bytes)));

            assertThat(all)
                    .as("the buffer ends behind byte %d", inside)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("row")
                    .isEqualTo(behindCell(Chunks.raw(file.input()), cell, expected(file)));
        }
    }

    private static List<ScannedRow> behindCell(byte[] input, byte[] cell, List<ScannedRow> rows) {
        String text = "x".repeat(cell.length - 1);
        List<ScannedRow> expected = new ArrayList<>();
        if (input.length == 0) {
            return List.of(new ScannedRow(1, 1, 0, NONE, List.of(text, ""), List.of(0, 0), text + ","));
        }
        for (ScannedRow row : rows) {
            if (row.offset() > 0) {
                expected.add(row.behind(0, 0, cell.length));
                continue;
            }
            List<String> cells = new ArrayList<>(row.cells());
            cells.add(0, text);
            List<Integer> flags = new ArrayList<>(row.flags());
            flags.add(0, 0);
            expected.add(new ScannedRow(row.row(), 1, 0, row.lineEnd(), cells, flags, text + "," + row.bytes()));
        }
        return expected;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void losesNoByte(Case file) {
        StringBuilder all = new StringBuilder();
        ScannedRow.scan(new ByteArrayInputStream(Chunks.raw(file.input())))
                .forEach(row -> all.append(row.withLineEnd()));

        assertThat(all).hasToString(file.input());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cutsTheBytesOfEachRowIntoTheSameCells(Case file) {
        for (ScannedRow row : ScannedRow.scan(new ByteArrayInputStream(Chunks.raw(file.input())))) {
            if (!row.bytes().isEmpty()) {
                assertThat(RawCells.of(Chunks.raw(row.bytes()))).isEqualTo(row.cells());
            }
        }
    }

    @Test
    void keepsABufferFullOfShortRowsApart() {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            input.append(i).append(",\"").append(i).append("\"\r\n");
        }

        List<ScannedRow> rows = ScannedRow.scan(new ByteArrayInputStream(Chunks.raw(input.toString())));

        assertThat(rows).hasSize(40_000);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).cells()).isEqualTo(List.of(String.valueOf(i), String.valueOf(i)));
            assertThat(rows.get(i).line()).isEqualTo(i + 1);
        }
    }

    @Test
    void countsCellsFarBeyondAnyLayout() throws IOException {
        RowCursor cursor = new RowCursor(new ByteArrayInputStream(Chunks.raw(",".repeat(99_999) + "\na")), 10_000);

        assertThat(cursor.next()).isTrue();
        assertThat(cursor.cells()).isEqualTo(100_000);
        assertThat(cursor.storedCells()).isEqualTo(1024);
        assertThat(cursor.next()).isTrue();
        assertThat(RawCells.of(cursor)).isEqualTo(List.of("a"));
    }

    @Test
    void readsALongCell() {
        String text = "あいう".repeat(200_000);
        byte[] bytes = ("1,\"" + text + "\"\r\n2,\"x\"\r\n").getBytes(Ms932.CHARSET);

        for (int size : new int[] {1000, 65_536, 1 << 22}) {
            assertThat(ScannedRow.scan(Chunks.of(bytes, size), 1_200_000))
                    .extracting(ScannedRow::cells)
                    .isEqualTo(List.of(List.of("1", text), List.of("2", "x")));
        }
    }

    @Test
    void endsAtACellThatIsTooLong() throws IOException {
        for (String cell :
                List.of("x".repeat(11), "\"" + "x".repeat(11) + "\"", "\"" + "x".repeat(1000), "x".repeat(1000))) {
            for (int size : new int[] {1, 7, 100_000}) {
                byte[] bytes = Chunks.raw("a,b\r\nc," + cell + ",d\r\ne,f\r\n");
                RowCursor cursor = new RowCursor(Chunks.of(bytes, size), 10);

                assertThat(cursor.next()).isTrue();
                assertThat(cursor.isCellTooLong()).isFalse();
                assertThat(cursor.next())
                        .as("%s, %d bytes at a time", cell, size)
                        .isFalse();
                assertThat(cursor.isCellTooLong()).isTrue();
                assertThat(cursor.line()).isEqualTo(2);
                assertThat(cursor.next()).isFalse();
            }
        }
    }

    @Test
    void readsACellThatIsJustNotTooLong() {
        for (String cell : List.of("x".repeat(10), "\"" + "x".repeat(10) + "\"")) {
            for (int size : new int[] {1, 7, 100_000}) {
                byte[] bytes = Chunks.raw("a," + cell + "\r\n" + cell + "\r\n" + cell);

                assertThat(ScannedRow.scan(Chunks.of(bytes, size), 10))
                        .as("%s, %d bytes at a time", cell, size)
                        .hasSize(3);
            }
        }
    }

    /** The limit is one for cells: many short cells are no long one. */
    @Test
    void readsARowOfManyCellsThatAreNotTooLong() {
        byte[] bytes = Chunks.raw("0123456789,".repeat(63) + "\"0123456789\"\r\na\r\n");

        for (int size : new int[] {1, 7, 100_000}) {
            assertThat(ScannedRow.scan(Chunks.of(bytes, size), 10))
                    .as("%d bytes at a time", size)
                    .hasSize(2);
        }
    }

    /** The limit of a row may be met in a cell that is itself short, with the buffer just full. */
    @Test
    void endsAtARowThatIsTooLongWhereverTheBufferEnds() throws IOException {
        int maxCell = 16_383;
        String cells = ("x".repeat(16_000) + ",").repeat(16) + "x".repeat(6_000) + ",";
        String filler = "x".repeat(16 * maxCell - cells.length() - 10) + ",";
        for (String last : List.of("\"" + "x".repeat(20) + "\"", "\"" + "x".repeat(20), "x".repeat(20))) {
            RowCursor cursor = new RowCursor(new ByteArrayInputStream(Chunks.raw(cells + filler + last)), maxCell);

            assertThat(cursor.next()).isFalse();
            assertThat(cursor.isCellTooLong()).isTrue();
        }
    }

    /** What is found must not depend on how many bytes a read happens to bring. */
    @Test
    void recoversFromAnUnclosedQuoteNearTheLimitTheSameInPieces() {
        for (int length = 0; length < 80; length++) {
            byte[] bytes = Chunks.raw(HEAD + "\"" + "x".repeat(length) + "\r\n" + HEAD + "\"d\"\r\n");
            List<ScannedRow> atOnce = ScannedRow.scan(new ByteArrayInputStream(bytes), 64);

            assertThat(ScannedRow.scan(Chunks.of(bytes, 1), 64))
                    .as("%d characters in an unclosed quote", length)
                    .isEqualTo(atOnce);
            if (length <= 62 || length > 64) {
                assertThat(atOnce)
                        .as("%d characters in an unclosed quote", length)
                        .hasSize(length <= 62 ? 2 : 0);
            }
        }
    }

    @Test
    void skipsOnlyWhatIsThere() throws IOException {
        for (int size : new int[] {1, 100}) {
            RowCursor cursor = new RowCursor(Chunks.of(Chunks.raw("\u00EF\u00BB\u00BFa\n"), size), 100);

            assertThat(cursor.skip(0xFE, 0xFF)).isFalse();
            assertThat(cursor.skip(0xEF, 0xBB, 0xBF)).isTrue();
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.offset()).isEqualTo(3);
            assertThat(cursor.line()).isEqualTo(1);
            assertThat(RawCells.of(cursor)).isEqualTo(List.of("a"));
            assertThat(new RowCursor(Chunks.of(Chunks.raw("\u00EF\u00BB"), size), 100).skip(0xEF, 0xBB, 0xBF))
                    .isFalse();
        }
    }

    @Test
    void tellsTheEndOfFileMarkFromText() throws IOException {
        RowCursor cursor = new RowCursor(new ByteArrayInputStream(Chunks.raw("\u001Aa\n\u001A,\n\u001A\n\u001A")), 100);
        List<Boolean> marks = new ArrayList<>();
        while (cursor.next()) {
            marks.add(cursor.isEndOfFileMark());
        }

        assertThat(marks).containsExactly(false, false, true, true);
    }

    /** Cells that are taken over from the row above, shifted or not, up to the most that are kept and beyond: they are those of the row. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 40, 1022, 1023, 1024, 1025, 1100})
    void cellsOfRowsLikeTheOneAboveAreTheirOwn(int cells) throws IOException {
        String[] contents = {"", "a", "b", "ab", "aaaaaaaa", "aaaaaaab", "aaaaaaaaaaaaaaaaaaaab"};
        SplittableRandom random = new SplittableRandom(cells);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>(Collections.nCopies(cells, "x"));
        for (int i = 0; i < 200; i++) {
            for (int change = random.nextInt(4); change > 0; change--) {
                row.set(random.nextInt(cells), contents[random.nextInt(contents.length)]);
            }
            rows.add(cells == 1 && row.get(0).isEmpty() ? List.of("y") : List.copyOf(row));
        }
        String file = rows.stream().map(each -> String.join(",", each) + "\n").collect(Collectors.joining());
        RowCursor cursor = new RowCursor(new ByteArrayInputStream(Chunks.raw(file)), 100);
        List<String> above = List.of();
        for (List<String> expected : rows) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.cells()).isEqualTo(cells);
            Set<Integer> changed = new HashSet<>();
            for (int i = 0; i < cursor.changedCells(); i++) {
                changed.add(cursor.changedCell(i));
            }
            for (int i = 0; i < cursor.storedCells(); i++) {
                assertThat(cursor.text(i)).isEqualTo(expected.get(i));
                if (cursor.changedCells() != CutRow.UNKNOWN && !changed.contains(i)) {
                    assertThat(above.get(i)).isEqualTo(expected.get(i));
                }
            }
            above = expected;
        }
        assertThat(cursor.next()).isFalse();
    }

    private static List<ScannedRow> expected(Case file) {
        List<ScannedRow> rows = new ArrayList<>();
        long number = 0;
        for (int i = 0; i < file.rows().size(); i++) {
            Expected row = file.rows().get(i);
            long end = i + 1 < file.rows().size()
                    ? file.rows().get(i + 1).offset()
                    : file.input().length();
            int lineEnd = row.lineEnd() == NONE ? 0 : row.lineEnd() == CRLF ? 2 : 1;
            String bytes = file.input().substring((int) row.offset(), (int) end - lineEnd);
            number += bytes.isEmpty() ? 0 : 1;
            rows.add(new ScannedRow(
                    number,
                    row.line(),
                    row.offset(),
                    row.lineEnd(),
                    row.cells().stream().map(Content::text).toList(),
                    row.cells().stream().map(Content::flags).toList(),
                    bytes));
        }
        return rows;
    }

    /** Whole rows, this many bytes altogether. */
    private static byte[] rows(int length) {
        byte[] rows = new byte[length];
        Arrays.fill(rows, (byte) 'x');
        for (int end = 1000; end < length - 1000; end += 1000) {
            rows[end] = '\n';
        }
        rows[length - 1] = '\n';
        return rows;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
