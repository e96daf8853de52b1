package io.github.careplansdk.csv.pseudonymise.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.text.Ms932;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReplacementTest {
    private final TextReplacement texts = new TextReplacement(new KeyedHash(new byte[32]));

    private byte[] of(byte[] bytes) {
        return texts.of(Encoding.MS932, bytes, 0, bytes.length);
    }

    private String of(String text) {
        return new String(of(text.getBytes(Ms932.CHARSET)), Ms932.CHARSET);
    }

    @ParameterizedTest
    @CsvSource({
        "山田太郎, [\\u4E00-\\u9FFF]{4}",
        "やまだ, [\\u3041-\\u3093]{3}",
        "ヤマダ, [\\u30A1-\\u30F6]{3}",
        "ﾔﾏﾀﾞ, [ｱ-ﾝ]{3}ﾞ",
        "ａＢ９, [ａ-ｚ][Ａ-Ｚ][０-９]",
        "03-1234-5678, '[0-9]{2}-[0-9]{4}-[0-9]{4}'",
        "東京都千代田区１－２　ａ棟, [\\u3005-\\u9FFF]{7}[０-９]－[０-９]　[ａ-ｚ][\\u3005-\\u9FFF]",
        "①Ⅳ㈱, [①-⑳][Ⅰ-Ⅹ]㈱"
    })
    void charactersBecomeOthersOfTheirSort(String text, String pattern) {
        assertThat(of(text)).isNotEqualTo(text).matches(pattern);
    }

    @Test
    void theLevelOfKanjiAndABackslashInThemStay() {
        assertThat(of("亜"))
                .isBetween("亜", "龠")
                .satisfies(one -> assertThat(bytes(one)[0] & 0xFF).isBetween(0x88, 0x98));
        assertThat(bytes(of("能"))[1]).isEqualTo((byte) 0x5C);
        assertThat(of("能")).isNotEqualTo("能");
        byte[] userDefined = {(byte) 0xF0, 0x40};
        assertThat(of(userDefined)[0] & 0xFF).isBetween(0xF0, 0xF9);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(Ms932.CHARSET);
    }

    @Test
    void bytesThatAreNoCharacterStayNone() {
        assertThat(of(new byte[] {(byte) 0x8E, ',', (byte) 0xFD, '"', 0x1A}))
                .containsExactly(0x80, ',', 0xFD, '"', 0x1A);
    }

    /** The order of all of them is one cycle, so that none stays and none is there twice. */
    @Test
    void noTwoBecomeTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String number = String.format("%03d", i);
            assertThat(of(number)).isNotEqualTo(number);
            seen.add(of(number));
        }
        assertThat(seen).hasSize(1000);
    }

    @Property(tries = 500)
    void anyBytesKeepTheirLengthAndWhatStructuresThem(@ForAll byte[] bytes) {
        byte[] replaced = of(bytes);
        assertThat(replaced).hasSameSizeAs(bytes).isEqualTo(of(bytes));
        int at = 0;
        while (at < bytes.length) {
            int length = Encoding.MS932.length(bytes, at, bytes.length);
            assertThat(Encoding.MS932.length(replaced, at, bytes.length)).isEqualTo(length);
            if (length == 1 && Encoding.MS932.alphabets().size(bytes[at] & 0xFF) == 1) {
                assertThat(replaced[at]).isEqualTo(bytes[at]);
            }
            at += Math.max(length, 1);
        }
    }

    @Property(tries = 200)
    void textInUtf8StaysThat(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] replaced = texts.of(Encoding.UTF_8, bytes, 0, bytes.length);
        assertThat(replaced).hasSameSizeAs(bytes);
        String back = new String(replaced, StandardCharsets.UTF_8);
        assertThat(back.codePointCount(0, back.length()))
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8)
                        .codePointCount(0, new String(bytes, StandardCharsets.UTF_8).length()));
        assertThat(Arrays.equals(back.getBytes(StandardCharsets.UTF_8), replaced))
                .isTrue();
    }
}
