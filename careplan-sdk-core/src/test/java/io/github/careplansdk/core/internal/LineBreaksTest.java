package io.github.careplansdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void breaksAtSpaces() {
        assertThat(LineBreaks.of("Write 8 half-width digits", 12)).containsExactly("Write 8", "half-width", "digits");
    }

    @Test
    void breaksBetweenJapaneseCharacters() {
        assertThat(LineBreaks.of("日本語の文章です", 6)).containsExactly("日本語", "の文章", "です");
    }

    @Test
    void keepsMarksWithTheirText() {
        assertThat(LineBreaks.of("日付です。次", 8)).containsExactly("日付で", "す。次");
        assertThat(LineBreaks.of("日付「日付」", 6)).containsExactly("日付", "「日", "付」");
    }

    @Test
    void keepsWordsWholeAndCutsWhatNeverFits() {
        assertThat(LineBreaks.of("はUPPLAN。", 7)).containsExactly("は", "UPPLAN", "。");
        assertThat(LineBreaks.of("ABCDEFGH", 3)).containsExactly("ABC", "DEF", "GH");
    }

    @Test
    void hasALineForNothing() {
        assertThat(LineBreaks.of("", 10)).containsExactly("");
    }

    @Property
    void losesNothingButSpacesAndFits(
            @ForAll @CharRange(from = ' ', to = '~') @CharRange(from = '、', to = 'ん') String text,
            @ForAll @IntRange(min = 2, max = 40) int width) {
        var lines = LineBreaks.of(text, width);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }
}
