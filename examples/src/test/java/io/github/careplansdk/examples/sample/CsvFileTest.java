package io.github.careplansdk.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.DailySchedule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private final CsvFile file = new CsvFile(FileKind.UPKIHON_SUB1);

    @Test
    void textIsQuotedAndTheRestIsBare() throws IOException {
        addRow("見本");

        assertThat(new String(file.toBytes(), CsvFile.MS932))
                .isEqualTo("202407,990010,0000990011,20260225,\"見本\",\"\",\"\"\r\n");
    }

    @Test
    void aFileWithoutRowsIsEmpty() throws IOException {
        assertThat(file.toBytes()).isEmpty();
    }

    /** What writers of CSV change by default, and what MS932 has and Shift-JIS lacks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 前後の空白 \t",
                "　全角の空白　",
                "#注釈ではない",
                "引用\"符",
                "\"",
                "\"\"",
                "\"引用\",符\"",
                "1行目\r\n2行目\n3行目\r",
                "①㈱髙﨑～－",
                "ソ表能"
            })
    void textIsReadAsItWasWritten(String text) throws IOException {
        addRow(text);
        addRow(text);

        List<Row<DailySchedule>> rows = read();
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.problems()).isEmpty();
            assertThat(row.record()).map(DailySchedule::time).hasValue(text);
        });
    }

    @Test
    void aLongTextIsNotCut() throws IOException {
        String text = "長い文章。".repeat(10_000);
        addRow(text);

        assertThat(read().get(0).record()).map(DailySchedule::time).hasValue(text);
    }

    /** An emoji, a kanji beyond MS932, half of a surrogate pair, a user-defined character. */
    @ParameterizedTest
    @ValueSource(strings = {"😀", "𠮷田", "\uD842", "\uE000"})
    void whatMs932LacksIsRefused(String text) {
        addRow("秘密" + text);

        assertThatThrownBy(file::toBytes)
                .isInstanceOf(CharacterCodingException.class)
                .hasMessageNotContaining("秘密");
    }

    @Test
    void aColumnThatTheKindLacksIsRefused() {
        assertThatThrownBy(() -> file.addRow().set("birthDate", "19410505"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("birthDate")
                .hasMessageNotContaining("19410505");
    }

    private void addRow(String time) {
        file.addRow()
                .set("insurerNumber", "990010")
                .set("insuredNumber", "0000990011")
                .set("consultationDate", "20260225")
                .set("time", time);
    }

    private List<Row<DailySchedule>> read() throws IOException {
        try (Rows<DailySchedule> rows = CarePlanCsv.read(
                new ByteArrayInputStream(file.toBytes()), FileKind.UPKIHON_SUB1, DailySchedule.class)) {
            return rows.stream().toList();
        }
    }
}
