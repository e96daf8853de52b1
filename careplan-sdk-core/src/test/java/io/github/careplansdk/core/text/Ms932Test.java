package io.github.careplansdk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.text.Conversion.UnmappableCharacter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ms932Test {
    /** Every character that bytes decode to, found apart from the class: by the strict decoder, byte by byte. */
    static IntStream decodable() {
        return IntStream.range(0, 1 << 16)
                .mapToObj(
                        code -> code < 0x100 ? new byte[] {(byte) code} : new byte[] {(byte) (code >> 8), (byte) code})
                .filter(bytes ->
                        bytes.length == 2 || bytes[0] >= 0 || (bytes[0] & 0xFF) >= 0xA1 && (bytes[0] & 0xFF) <= 0xDF)
                .map(Ms932Test::decode)
                .filter(text -> text.length() == 1)
                .mapToInt(text -> text.charAt(0))
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .distinct();
    }

    private static String decode(byte[] bytes) {
        try {
            return Ms932.CHARSET.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    @Test
    void whatBytesDecodeToFitsAndNothingElse() {
        int[] decodable = decodable().sorted().toArray();
        assertThat(decodable).hasSize(128 + 63 + 7326);
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Ms932::fits)
                        .toArray())
                .isEqualTo(decodable);
    }

    @Test
    void whatFitsComesBackAsItself() {
        decodable().forEach(c -> {
            String text = Character.toString(c);
            assertThat(new String(text.getBytes(Ms932.CHARSET), Ms932.CHARSET)).isEqualTo(text);
        });
    }

    /** Both forms of 邊 and the IBM extensions, as far as they are in MS932. */
    @ParameterizedTest
    @ValueSource(strings = {"", "邉邊辺", "髙\uFA11濵瀨德", "\uFA19\uFA0E\uF929\uF9DC", "①㈱㍻№", "～－∥￠￡￢―", "ｱﾞ\r\n\t\0"})
    void fits(String text) {
        assertThat(Ms932.fits(text)).isTrue();
        assertThat(Ms932.unmappable(text)).isEmpty();
    }

    /** The JDK's encoder takes all but the first four of these and writes something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷", "\u301C", "\u2014", "\uE000", "\u00A5", "\u203E", "\u00A2", "\u00A3", "\u00AC", "\u00B5",
                "\u00B7", "\u00B8", "\u00AB", "\u00BB", "\u00AF", "\u3094"
            })
    void doesNotFit(String text) {
        assertThat(Ms932.fits(text)).isFalse();
        assertThat(Ms932.fits(text.codePointAt(0))).isFalse();
    }

    @Test
    void tellsWhereAndWhy() {
        assertThat(Ms932.unmappable("山𠮷\uE000太😀\uD842"))
                .isEqualTo(List.of(
                        new UnmappableCharacter(1, 2, 0x20BB7, Reason.OUTSIDE),
                        new UnmappableCharacter(3, 3, 0xE000, Reason.USER_DEFINED),
                        new UnmappableCharacter(5, 5, 0x1F600, Reason.OUTSIDE),
                        new UnmappableCharacter(7, 6, 0xD842, Reason.UNPAIRED_SURROGATE)));
    }

    @Test
    void showsNoCharacterOfTheText() {
        assertThat(Ms932.unmappable("山𠮷")).hasToString("[OUTSIDE at character 2]");
    }
}
