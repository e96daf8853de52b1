package io.github.careplansdk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.text.CharacterConverter.UnmappablePolicy;
import io.github.careplansdk.core.text.CharacterConverter.Width;
import io.github.careplansdk.core.text.Conversion.CharacterChange;
import io.github.careplansdk.core.text.Conversion.UnmappableCharacter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CharacterConverterPropertyTest {
    private static final List<String> FITTING =
            Ms932Test.decodable().mapToObj(Character::toString).toList();
    private static final List<String> REPLACED = List.copyOf(Replacements.all().keySet());
    private static final String[] MARKS = {
        "\u3099", "\u309A", "\u0301", "\uFE00", "\uDB40\uDD00", "\u200D", "ﾞ", "\u0E34"
    };

    /** Texts of what fits, what has a replacement, marks, and anything at all. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any =
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        Arbitrary<String> kana = Arbitraries.chars().range('\u3041', '\u30FF').map(String::valueOf);
        return Arbitraries.oneOf(Arbitraries.of(FITTING), Arbitraries.of(REPLACED), Arbitraries.of(MARKS), kana, any)
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void whatIsSaidToFitFits(@ForAll("texts") String text, @ForAll UnmappablePolicy policy, @ForAll Width width) {
        Conversion conversion = CharacterConverter.of(policy).withWidth(width).convert(text);

        assertThat(Ms932.fits(conversion.text())).isEqualTo(conversion.fits());
        assertThat(conversion.fits() || policy != UnmappablePolicy.MARK).isTrue();
    }

    @Property
    void neverWritesAQuestionMark(@ForAll("texts") String text) {
        String without = text.replaceAll("[?？\u2047-\u2049\uFE16\uFE56]", "");

        assertThat(CharacterConverter.of(UnmappablePolicy.MARK).convert(without).text())
                .doesNotContain("?");
    }

    @Property(tries = 3000)
    void convertingAgainChangesNothing(
            @ForAll("texts") String text, @ForAll UnmappablePolicy policy, @ForAll Width width) {
        CharacterConverter converter = CharacterConverter.of(policy).withWidth(width);
        String once = converter.convert(text).text();

        assertThat(converter.convert(once).text()).isEqualTo(once);
    }

    @Property(tries = 3000)
    void changesAndUnmappableCharactersAccountForTheWholeText(
            @ForAll("texts") String text, @ForAll UnmappablePolicy policy) {
        Conversion conversion = CharacterConverter.of(policy).convert(text);
        StringBuilder rebuilt = new StringBuilder(text);
        List<CharacterChange> backwards = new ArrayList<>(conversion.changes());
        Collections.reverse(backwards);
        for (CharacterChange change : backwards) {
            int end = change.index() + change.from().length();
            assertThat(text.substring(change.index(), end)).isEqualTo(change.from());
            assertThat(change.character()).isEqualTo(1 + text.codePointCount(0, change.index()));
            rebuilt.replace(change.index(), end, change.to());
        }
        for (UnmappableCharacter unmappable : conversion.unmappable()) {
            assertThat(text.codePointAt(unmappable.index())).isEqualTo(unmappable.codePoint());
            assertThat(unmappable.character()).isEqualTo(1 + text.codePointCount(0, unmappable.index()));
        }
        assertThat(conversion.text()).isEqualTo(rebuilt.toString());
    }

    @Property
    void textThatFitsIsReturnedItself(@ForAll("fitting") String text, @ForAll UnmappablePolicy policy) {
        Conversion conversion = CharacterConverter.of(policy).convert(text);

        assertThat(conversion.text()).isSameAs(text);
        assertThat(conversion.changes()).isEmpty();
        assertThat(conversion.unmappable()).isEmpty();
    }

    @Provide
    Arbitrary<String> fitting() {
        return Arbitraries.of(FITTING).list().ofMaxSize(50).map(parts -> String.join("", parts));
    }

    @Example
    void noCharacterOfMs932IsChanged() {
        for (String character : FITTING) {
            assertThat(CharacterConverter.of(UnmappablePolicy.CONVERT)
                            .convert(character + "😀")
                            .text())
                    .isEqualTo(character + "😀");
        }
    }

    @Example
    void everyCodePointIsConvertedOrReported() {
        CharacterConverter converter = CharacterConverter.of(UnmappablePolicy.CONVERT);
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(codePoint -> {
                    Conversion conversion = converter.convert(Character.toString(codePoint));
                    return Ms932.fits(conversion.text()) != conversion.fits()
                            || conversion.unmappable().size() != (conversion.fits() ? 0 : 1);
                }))
                .isEmpty();
    }

    @Property
    void katakanaComesBackFromHalfWidth(@ForAll("katakana") String text) {
        CharacterConverter half = CharacterConverter.of(UnmappablePolicy.REFUSE).withWidth(Width.HALF_KANA);
        CharacterConverter full = CharacterConverter.of(UnmappablePolicy.REFUSE).withWidth(Width.FULL_KANA);

        assertThat(full.convert(half.convert(text).text()).text()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> katakana() {
        return Arbitraries.strings().withChars("アァイガギッツヅパピバビヴョンワヲー・。、「」").ofMaxLength(20);
    }
}
