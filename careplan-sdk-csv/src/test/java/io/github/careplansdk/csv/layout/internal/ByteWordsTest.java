package io.github.careplansdk.csv.layout.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteWordsTest {
    private static final String DIGITS = "98765432";

    private static long word(String text) {
        return ByteWords.load(text.getBytes(StandardCharsets.ISO_8859_1), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void digitsAreTheNumberTheySpell(int length) {
        String digits = DIGITS.substring(0, length);

        assertThat(ByteWords.digits(word(digits + "x/: \u00ff,A0"), length)).isEqualTo(Long.parseLong(digits));
        assertThat(ByteWords.digits(word("0".repeat(length) + "99999999"), length))
                .isZero();
        assertThat(ByteWords.digits(word("9".repeat(length) + "00000000"), length))
                .isEqualTo(Long.parseLong("9".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ":", " ", "\u0000", "\u00b0", "\u00ff", "@", "p"})
    void anyOtherByteIsNoDigitAtAnyPlace(String other) {
        for (int length = 1; length <= 8; length++) {
            for (int at = 0; at < length; at++) {
                String text = DIGITS.substring(0, at) + other + DIGITS.substring(at + 1, length) + "00000000";
                assertThat(ByteWords.digits(word(text), length)).as(text).isEqualTo(-1);
            }
        }
    }

    /** Up to and beyond one, two and three words; what stands behind the most does not matter. */
    @Test
    void bytesAreAlikeUpToTheFirstThatDiffers() {
        for (int most = 0; most <= 25; most++) {
            byte[] bytes = new byte[100];
            for (int i = 0; i < most; i++) {
                bytes[i] = bytes[40 + i] = (byte) (i + 1);
            }
            for (byte behind : new byte[] {0, 99}) {
                bytes[most] = behind;
                assertThat(ByteWords.alike(bytes, 0, 40, most)).isEqualTo(most);
                for (int at = 0; at < most; at++) {
                    bytes[40 + at] ^= (byte) 0x80;
                    assertThat(ByteWords.alike(bytes, 0, 40, most))
                            .as("most %d", most)
                            .isEqualTo(at);
                    bytes[40 + at] ^= (byte) 0x80;
                }
            }
        }
    }

    @Test
    void quotesAndControlCharactersAreNoText() {
        for (int b = 0; b < 256; b++) {
            boolean text = b >= ' ' && b != '"' && b != 0x7F;
            for (int at = 0; at < 8; at++) {
                String word = "a".repeat(at) + (char) b + "z".repeat(7 - at);
                assertThat(ByteWords.isText(word(word))).as("%x at %d", b, at).isEqualTo(text);
                assertThat(ByteWords.isAscii(word(word))).as("%x at %d", b, at).isEqualTo(b < 128);
            }
        }
    }
}
