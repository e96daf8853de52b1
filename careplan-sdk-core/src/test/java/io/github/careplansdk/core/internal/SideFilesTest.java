package io.github.careplansdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", ".careplan-1", "Thumbs.db", "DESKTOP.INI", "20260325_1_2.asice", "x.ASICE"})
    void areNoPartOfTheExchange(String name) {
        assertThat(IgnoredFiles.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPPLAN.CSV", "memo.csv", "asice.pdf", "thumbs.db.txt", ".", ".."})
    void othersAre(String name) {
        assertThat(IgnoredFiles.isOne(name)).isFalse();
    }
}
