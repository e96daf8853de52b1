package io.github.careplansdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsByDisplayWidth() {
        TextTable table = new TextTable()
                .right(0)
                .row("行", "項目", "値")
                .row("12", "作成年月日", "a")
                .row("3", "ab", "");

        assertThat(table.lines(80)).containsExactly("行  項目        値", "12  作成年月日  a", " 3  ab");
    }

    @Test
    void wrapsTheLastColumn() {
        TextTable table =
                new TextTable().row("対応:", "one two three four five six").row("x", "y");

        assertThat(table.lines(27)).containsExactly("対応:  one two three four", "       five six", "x      y");
    }

    @Test
    void escapesBeforeItMeasures() {
        TextTable table = new TextTable().row("a\u001B", "b").row("1234567", "c");

        assertThat(table.lines(80)).containsExactly("a\\u001B  b", "1234567  c");
    }

    @Test
    void isEmptyWithoutRows() {
        assertThat(new TextTable().lines(80)).isEmpty();
    }
}
