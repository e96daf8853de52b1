package io.github.careplansdk.csv.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.text.Ms932;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The decoding table against the JDK's decoder, for all bytes there are. */
class DecodingTableTest {
    private final CharsetDecoder decoder = Ms932.CHARSET
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private Optional<String> jdk(byte... bytes) {
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> ours(byte... bytes) {
        return DecodingTable.findInvalid(bytes, 0, bytes.length) < 0
                ? Optional.of(DecodingTable.decode(bytes, 0, bytes.length, false))
                : Optional.empty();
    }

    @Test
    void oneByteIsTheCharacterThatTheJdkReads() {
        for (int b = 0; b <= 0xFF; b++) {
            assertThat(ours((byte) b)).as("%02X", b).isEqualTo(jdk((byte) b));
        }
    }

    @Test
    void twoBytesAreTheCharactersThatTheJdkReads() {
        List<String> different = new ArrayList<>();
        for (int first = 0; first <= 0xFF; first++) {
            for (int second = 0; second <= 0xFF; second++) {
                byte[] bytes = {(byte) first, (byte) second};
                if (!ours(bytes).equals(jdk(bytes))) {
                    different.add(String.format("%02X%02X: %s, not %s", first, second, ours(bytes), jdk(bytes)));
                }
            }
        }

        assertThat(different).isEmpty();
    }

    @Test
    void theLengthOfACharacterIsThatOfTheJdks() {
        for (int first = 0; first <= 0xFF; first++) {
            for (int second = 0; second <= 0xFF; second++) {
                byte[] bytes = {(byte) first, (byte) second};
                Optional<String> both = jdk(bytes);
                if (both.isPresent()) {
                    assertThat(DecodingTable.count(bytes, 0, 2))
                            .isEqualTo(both.get().length());
                    assertThat(DecodingTable.length(bytes, 0, 2))
                            .isEqualTo(3 - both.get().length());
                }
            }
        }
    }

    @Test
    void noSecondByteIsAQuoteACommaOrALineEnd() {
        for (int first = 0x80; first <= 0xFF; first++) {
            for (byte second : new byte[] {'"', ',', '\r', '\n'}) {
                byte[] bytes = {(byte) first, second};

                assertThat(DecodingTable.length(bytes, 0, 2)).isEqualTo(1);
                assertThat(DecodingTable.decode(bytes, 0, 2, false)).endsWith(String.valueOf((char) second));
            }
        }
    }

    @Test
    void aBrokenByteCostsThatByteOnly() {
        byte[] bytes = Chunks.raw("a\u0082\u00AD\u00A0\u0081\u0020\u0082\u00A0\u00FF\u0082");

        assertThat(DecodingTable.decode(bytes, 0, bytes.length, false)).isEqualTo("aく\uFFFD\uFFFD あ\uFFFD\uFFFD");
        assertThat(DecodingTable.findInvalid(bytes, 0, bytes.length)).isEqualTo(3);
    }

    @Test
    void userDefinedCharactersAreThoseFromF040ToF9FC() {
        for (int first = 0x81; first <= 0xFC; first++) {
            for (int second = 0x40; second <= 0xFC; second++) {
                byte[] bytes = {(byte) first, (byte) second};
                boolean userDefined = first >= 0xF0 && first <= 0xF9 && second != 0x7F;

                assertThat(DecodingTable.findUserDefined(bytes, 0, 2))
                        .as("%02X%02X", first, second)
                        .isEqualTo(userDefined ? 0 : -1);
            }
        }
    }

    @Test
    void findsUserDefinedCharactersBehindOthersButNotAcrossThem() {
        assertThat(DecodingTable.findUserDefined(Chunks.raw("ab\u00F0\u0040"), 0, 4))
                .isEqualTo(2);
        assertThat(DecodingTable.findUserDefined(Chunks.raw("\u0088\u00F0\u0040"), 0, 3))
                .isEqualTo(-1);
        assertThat(DecodingTable.findUserDefined(Chunks.raw("\u00F0"), 0, 1)).isEqualTo(-1);
    }

    @Test
    void knowsFullWidthDigitsAndLetters() {
        for (String text : List.of("０", "９", "Ａ", "Ｚ", "ａ", "ｚ", "12３", "あ１")) {
            byte[] bytes = text.getBytes(Ms932.CHARSET);
            assertThat(DecodingTable.hasFullWidth(bytes, 0, bytes.length))
                    .as(text)
                    .isTrue();
        }
        for (String text : List.of("", "0", "Az", "あ", "ｱ", "－", "　", "：")) {
            byte[] bytes = text.getBytes(Ms932.CHARSET);
            assertThat(DecodingTable.hasFullWidth(bytes, 0, bytes.length))
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void knowsUtf8() {
        for (String text : List.of("", "abc", "é", "あ", "𠮷", "a漢b")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(DecodingTable.isUtf8(bytes, 0, bytes.length)).as(text).isTrue();
            for (int cut = 1; cut < bytes.length; cut++) {
                boolean whole = bytes[cut] >= 0 || (bytes[cut] & 0xC0) == 0xC0;
                assertThat(DecodingTable.isUtf8(bytes, 0, cut))
                        .as("%s cut at %d", text, cut)
                        .isEqualTo(whole);
            }
        }
        for (String text : List.of("あ", "日本語", "ｱｲｳ")) {
            byte[] bytes = text.getBytes(Ms932.CHARSET);
            assertThat(DecodingTable.isUtf8(bytes, 0, bytes.length)).as(text).isFalse();
        }
    }

    @Test
    void readsDoubledQuotesAsOne() {
        byte[] bytes = "\"\"あ\"\"\"\"".getBytes(Ms932.CHARSET);

        assertThat(DecodingTable.decode(bytes, 0, bytes.length, true)).isEqualTo("\"あ\"\"");
        assertThat(DecodingTable.decode(bytes, 0, bytes.length, false)).isEqualTo("\"\"あ\"\"\"\"");
    }

    /** Sound text is decoded by a table of its own; it must say the same as the plain way, and refuse what that finds wrong. */
    @Test
    void soundTextIsDecodedAsAllTextIs() {
        Random random = new Random(20270401);
        List<byte[]> texts = new ArrayList<>();
        for (int two = 0; two <= 0xFFFF; two++) {
            texts.add(new byte[] {(byte) (two >> 8), (byte) two});
            texts.add(new byte[] {(byte) two, (byte) (two >> 8), (byte) two});
        }
        for (int i = 0; i < 20_000; i++) {
            texts.add(anyText(random));
        }

        List<String> different = new ArrayList<>();
        int sound = 0;
        for (byte[] bytes : texts) {
            for (boolean doubledQuotes : new boolean[] {false, true}) {
                Optional<String> expected = plainly(bytes, doubledQuotes);
                if (!soundly(bytes, doubledQuotes).equals(expected)) {
                    different.add(HexFormat.of().formatHex(bytes) + (doubledQuotes ? ", quotes doubled" : ""));
                }
                sound += expected.isPresent() ? 1 : 0;
            }
        }

        assertThat(different).isEmpty();
        assertThat(sound).as("texts of both sorts").isBetween(50_000, 250_000);
    }

    private static byte[] anyText(Random random) {
        byte[][] parts = {
            "い".getBytes(Ms932.CHARSET),
            "ソ".getBytes(Ms932.CHARSET),
            "ｶ".getBytes(Ms932.CHARSET),
            {'a'},
            {'"'},
            {'"', '"'},
            {'\n'},
            {(byte) 0xF0, 0x40},
            {(byte) 0x81}
        };
        int usual = random.nextBoolean() ? parts.length - 2 : parts.length;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.writeBytes(parts[random.nextInt(usual)]);
        }
        return text.toByteArray();
    }

    private static Optional<String> plainly(byte[] bytes, boolean doubledQuotes) {
        boolean sound = DecodingTable.findInvalid(bytes, 0, bytes.length) < 0
                && DecodingTable.findUserDefined(bytes, 0, bytes.length) < 0;
        return sound ? Optional.of(DecodingTable.decode(bytes, 0, bytes.length, doubledQuotes)) : Optional.empty();
    }

    private static Optional<String> soundly(byte[] bytes, boolean doubledQuotes) {
        char[] chars = new char[bytes.length];
        int length = DecodingTable.decodeSound(bytes, 0, bytes.length, doubledQuotes, chars);
        return length < 0 ? Optional.empty() : Optional.of(new String(chars, 0, length));
    }
}
