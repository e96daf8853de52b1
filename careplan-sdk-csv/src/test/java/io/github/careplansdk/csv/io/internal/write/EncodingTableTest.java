package io.github.careplansdk.csv.io.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.text.Ms932;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTableTest {
    @Test
    void aCharacterThatFitsHasTheBytesOfTheJdksEncoder() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (Ms932.fits(c)) {
                assertThat(bytes(EncodingTable.of(c)))
                        .as("U+%04X", (int) c)
                        .isEqualTo(String.valueOf(c).getBytes(Ms932.CHARSET));
            }
        }
    }

    private static byte[] bytes(char encoded) {
        return encoded < 0x100 ? new byte[] {(byte) encoded} : new byte[] {(byte) (encoded >> 8), (byte) encoded};
    }

    @Test
    void userDefinedCharactersHaveBytes() {
        assertThat(EncodingTable.of('\uE000')).isEqualTo((char) 0xF040);
    }

    /** The first three the JDK's encoder takes, for others; the last is user-defined, and of no MS932. */
    @ParameterizedTest
    @ValueSource(chars = {'¥', '‾', '−', '€', '\uD842', '\uDFB7', '\uF000'})
    void othersHaveNone(char character) {
        assertThat(EncodingTable.of(character)).isEqualTo(EncodingTable.NONE);
    }
}
