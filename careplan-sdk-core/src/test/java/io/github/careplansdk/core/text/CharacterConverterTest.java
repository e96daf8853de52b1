package io.github.careplansdk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.text.CharacterConverter.UnmappablePolicy;
import io.github.careplansdk.core.text.CharacterConverter.Width;
import io.github.careplansdk.core.text.Conversion.CharacterChange;
import io.github.careplansdk.core.text.Conversion.UnmappableCharacter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterConverterTest {
    private static final CharacterConverter CONVERT = CharacterConverter.of(UnmappablePolicy.CONVERT);
    private static final CharacterConverter MARK = CharacterConverter.of(UnmappablePolicy.MARK);
    private static final CharacterConverter REFUSE = CharacterConverter.of(UnmappablePolicy.REFUSE);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("か\u3099", "が", Reason.COMPOSED),
                Arguments.of("ハ\u309A", "パ", Reason.COMPOSED),
                Arguments.of("\u0438\u0306", "\u0439", Reason.COMPOSED),
                Arguments.of("か\uFE00\u3099", "が", Reason.COMPOSED),
                Arguments.of("か\u309A", "か゜", Reason.KANA),
                Arguments.of("ｶ\u3099", "ｶﾞ", Reason.COMPOSED),
                Arguments.of("é", "e", Reason.DIACRITIC),
                Arguments.of("e\u0301", "e", Reason.DIACRITIC),
                Arguments.of("e\u0302\u0323", "e", Reason.DIACRITIC),
                Arguments.of("Đ", "D", Reason.DIACRITIC),
                Arguments.of("ß", "ss", Reason.DIACRITIC),
                Arguments.of("1\uFE0F\u20E3", "1", Reason.VARIATION_SELECTOR),
                Arguments.of("葛\uDB40\uDD00", "葛", Reason.VARIATION_SELECTOR),
                Arguments.of("邉\uDB40\uDD01", "邉", Reason.VARIATION_SELECTOR),
                Arguments.of("\u795E\uFE00", "\uFA19", Reason.VARIATION_SELECTOR),
                Arguments.of("\uFA19\uFE00", "\uFA19", Reason.VARIATION_SELECTOR),
                Arguments.of("\u200B", "", Reason.INVISIBLE),
                Arguments.of("\uFEFF", "", Reason.INVISIBLE),
                Arguments.of("\u200E", "", Reason.INVISIBLE),
                Arguments.of("\u00A0", " ", Reason.SPACE),
                Arguments.of("\u2003", "\u3000", Reason.SPACE),
                Arguments.of("\u2028", "\r\n", Reason.SPACE),
                Arguments.of("\u301C", "\uFF5E", Reason.WINDOWS_PAIR),
                Arguments.of("\u2212", "\uFF0D", Reason.WINDOWS_PAIR),
                Arguments.of("\u2016", "\u2225", Reason.WINDOWS_PAIR),
                Arguments.of("\u2014", "\u2015", Reason.WINDOWS_PAIR),
                Arguments.of("\u00A2", "\uFFE0", Reason.WINDOWS_PAIR),
                Arguments.of("\u00A3", "\uFFE1", Reason.WINDOWS_PAIR),
                Arguments.of("\u00AC", "\uFFE2", Reason.WINDOWS_PAIR),
                Arguments.of("\u00A5", "\uFFE5", Reason.WINDOWS_PAIR),
                Arguments.of("A\u030A", "\u212B", Reason.WINDOWS_PAIR),
                Arguments.of("\u2013", "\u2015", Reason.SYMBOL),
                Arguments.of("\u2011", "\u2010", Reason.SYMBOL),
                Arguments.of("\u2022", "・", Reason.SYMBOL),
                Arguments.of("\u2264", "≦", Reason.SYMBOL),
                Arguments.of("ゔ", "ヴ", Reason.KANA),
                Arguments.of("\u30F7", "ワ゛", Reason.KANA),
                Arguments.of("\uD82C\uDC02", "あ", Reason.KANA),
                Arguments.of("\u32FF", "令和", Reason.SPELLED_OUT),
                Arguments.of("\u3299", "(秘)", Reason.SPELLED_OUT),
                Arguments.of("㉑", "(21)", Reason.SPELLED_OUT),
                Arguments.of("❶", "①", Reason.SPELLED_OUT),
                Arguments.of("™", "TM", Reason.SPELLED_OUT),
                Arguments.of("\uF9D1", "六", Reason.COMPATIBILITY_IDEOGRAPH),
                Arguments.of("\uFA30", "\u4FAE", Reason.COMPATIBILITY_IDEOGRAPH),
                Arguments.of("\uFA30\uDB40\uDD00", "\u4FAE", Reason.COMPATIBILITY_IDEOGRAPH),
                Arguments.of("\u2ED1", "長", Reason.RADICAL),
                Arguments.of("\u2FBC", "高", Reason.RADICAL),
                Arguments.of("剝", "剥", Reason.OLD_NEW_FORM),
                Arguments.of("𠮟", "叱", Reason.OLD_NEW_FORM),
                Arguments.of("黃", "黄", Reason.OLD_NEW_FORM),
                Arguments.of("𠮷", "吉", Reason.NAME_KANJI),
                Arguments.of("𠮷\uDB40\uDD00", "吉", Reason.NAME_KANJI),
                Arguments.of("㐂", "喜", Reason.NAME_KANJI),
                Arguments.of("𣘺", "橋", Reason.NAME_KANJI),
                Arguments.of("𥔎", "崎", Reason.NAME_KANJI),
                Arguments.of("𨺓", "隆", Reason.NAME_KANJI),
                Arguments.of("秌", "秋", Reason.VARIANT),
                Arguments.of("张", "張", Reason.CHINESE_FORM));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void convertsAndTellsWhy(String from, String to, Reason reason) {
        Conversion conversion = CONVERT.convert("山" + from + "田");

        assertThat(conversion.text()).isEqualTo("山" + to + "田");
        assertThat(conversion.changes()).isEqualTo(List.of(new CharacterChange(1, 2, from, to, reason)));
        assertThat(conversion.fits()).isTrue();
        assertThat(MARK.convert("山" + from + "田")).isEqualTo(conversion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀",
                "👨\u200D👩\u200D👧",
                "❤\uFE0F",
                "🇯🇵",
                "👍🏽",
                "한",
                "€",
                "²",
                "½",
                "∉",
                "\uFFFD",
                "\uE000",
                "\uE757",
                "\uD842",
                "她"
            })
    void leavesOrMarksWhatHasNoTarget(String unmappable) {
        Conversion left = CONVERT.convert("山" + unmappable + "田");
        Conversion marked = MARK.convert("山" + unmappable + "田");

        assertThat(left.text()).isEqualTo("山" + unmappable + "田");
        assertThat(left.fits()).isFalse();
        assertThat(left.unmappable())
                .first()
                .extracting(UnmappableCharacter::index)
                .isEqualTo(1);
        assertThat(marked.text()).isEqualTo("山〓田");
        assertThat(marked.fits()).isTrue();
        assertThat(marked.changes())
                .singleElement()
                .extracting(CharacterChange::from)
                .isEqualTo(unmappable);
    }

    @Test
    void takesAMarkWithWhatStandsBeforeIt() {
        assertThat(CONVERT.convert("山\u3099").changes())
                .isEqualTo(List.of(new CharacterChange(0, 1, "山\u3099", "山゛", Reason.KANA)));
        assertThat(CONVERT.convert("\u3099").changes())
                .isEqualTo(List.of(new CharacterChange(0, 1, "\u3099", "゛", Reason.KANA)));
    }

    @Test
    void keepsTheLetterWhoseMarkHasNoTarget() {
        assertThat(MARK.convert("あ\u0E34").text()).isEqualTo("あ〓");
        assertThat(CONVERT.convert("あ\u0E34").unmappable())
                .isEqualTo(List.of(new UnmappableCharacter(1, 2, 0x0E34, Reason.OUTSIDE)));
    }

    @Test
    void tellsUserDefinedAndDamagedCharacters() {
        assertThat(MARK.convert("\uE000").changes())
                .first()
                .extracting(CharacterChange::reason)
                .isEqualTo(Reason.USER_DEFINED);
        assertThat(MARK.convert("\uD842").changes())
                .first()
                .extracting(CharacterChange::reason)
                .isEqualTo(Reason.UNPAIRED_SURROGATE);
    }

    @Test
    void refusingChangesNothing() {
        String text = "𠮷田\u301C😀";
        Conversion refused = REFUSE.withWidth(Width.FULL).convert(text);

        assertThat(refused.text()).isSameAs(text);
        assertThat(refused.changed()).isFalse();
        assertThat(refused.unmappable()).isEqualTo(Ms932.unmappable(text));
    }

    @Test
    void countsPositionsInTheTextAsGiven() {
        Conversion conversion = CONVERT.convert("𠮷😀か\u3099\u32FF😀𠮷");

        assertThat(conversion.text()).isEqualTo("吉😀が令和😀吉");
        assertThat(conversion.changes())
                .isEqualTo(List.of(
                        new CharacterChange(0, 1, "𠮷", "吉", Reason.NAME_KANJI),
                        new CharacterChange(4, 3, "か\u3099", "が", Reason.COMPOSED),
                        new CharacterChange(6, 5, "\u32FF", "令和", Reason.SPELLED_OUT),
                        new CharacterChange(9, 7, "𠮷", "吉", Reason.NAME_KANJI)));
        assertThat(conversion.unmappable())
                .isEqualTo(List.of(
                        new UnmappableCharacter(2, 2, 0x1F600, Reason.OUTSIDE),
                        new UnmappableCharacter(7, 6, 0x1F600, Reason.OUTSIDE)));
    }

    @Test
    void showsNoCharacterOfTheText() {
        assertThat(CONVERT.convert("山𠮷😀"))
                .hasToString("Conversion[changes=[NAME_KANJI at character 2], unmappable=[OUTSIDE at character 3]]");
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_KANA, やまだ　タロウ, ﾔﾏﾀﾞ ﾀﾛｳ",
        "HALF_KANA, ガパヴー・ッャ「。」, ｶﾞﾊﾟｳﾞｰ･ｯｬ｢｡｣",
        "HALF_KANA, ヮヵヶヰヱゐゑ, ﾜｶｹｲｴｲｴ",
        "HALF_KANA, ゔ, ｳﾞ",
        "HALF_KANA, 山田Ａ１ヽ, 山田Ａ１ヽ",
        "HALF, Ａ１（ア）～, A1(ｱ)～",
        "FULL_KANA, ﾔﾏﾀﾞﾊﾟﾋﾞｳﾞABC 1, ヤマダパビヴABC 1",
        "FULL_KANA, ｱﾞﾜﾞﾞ, ア゛ワ゛゛",
        "FULL, AB ｶﾞ1~, ＡＢ　ガ１～"
    })
    void writesTheWidthAskedFor(Width width, String from, String to) {
        Conversion conversion = CONVERT.withWidth(width).convert(from);

        assertThat(conversion.text()).isEqualTo(to);
        assertThat(conversion.changed()).isEqualTo(!from.equals(to));
        assertThat(conversion.fits()).isTrue();
    }

    @Test
    void reportsEachChangeOfWidth() {
        assertThat(CONVERT.withWidth(Width.FULL_KANA).convert("山ｶﾞA").changes())
                .isEqualTo(List.of(new CharacterChange(1, 2, "ｶﾞ", "ガ", Reason.WIDTH)));
        assertThat(REFUSE.withWidth(Width.HALF_KANA).convert("ガ").text()).isEqualTo("ｶﾞ");
    }
}
