package io.github.careplansdk.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialMessageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "添付ファイル名の形式に誤りがあります | NAME",
                "添付ﾌｧｲﾙ名 の形式に、誤り | NAME",
                "ﾌｧｲﾙの組み合わせ | COMBINATION",
                "CSVﾌｧｲﾙ | COMBINATION",
                "ｃｓｖファイル | COMBINATION",
                "書式フォ-マット | FORMAT",
                "ケアプランデータの書式フォーマットが正しくありません。 ケアプランデータ内の書式を確認してください | FORMAT",
                "エラー：正しい電子証明書をインストールしてください。（E001） | CERTIFICATE",
                "電子証明書 | CERTIFICATE",
                "ﾊﾟｽﾜｰﾄﾞの有効期限 | PASSWORD",
                "パスワードの有効期限が切れています。 | PASSWORD"
            })
    void isFoundByAPartHoweverItIsTyped(String typed, OfficialMessage message) {
        assertThat(OfficialMessage.matching(typed)).containsExactly(message);
    }

    /** In other spellings and endings, or by what it is about; people also search in English. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "インストールして下さい | CERTIFICATE",
                "ファイルを添付して下さい | NAME",
                "誤りが有ります | NAME",
                "組合せ | COMBINATION",
                "組合わせ | COMBINATION",
                "ファイルの組合せが正しくない | COMBINATION",
                "ファイルの組合せが違う | COMBINATION",
                "パスワードの有効期限が切れました | PASSWORD",
                "切れました | PASSWORD",
                "パスワード期限切れ | PASSWORD",
                "証明書が無効です | CERTIFICATE",
                "file name | NAME",
                "wrong file names | NAME",
                "certificate | CERTIFICATE",
                "Invalid certificate! | CERTIFICATE",
                "password | PASSWORD",
                "format error | FORMAT",
                "combination of files | COMBINATION"
            })
    void isFoundInOtherWords(String typed, OfficialMessage message) {
        assertThat(OfficialMessage.matching(typed)).containsExactly(message);
    }

    @Property(tries = 300)
    void anyPartIsFoundWhateverStandsBetweenItsCharacters(
            @ForAll("shown") OfficialMessage message,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(min = 1, max = 1000) int length,
            @ForAll("separators") String between) {
        String text = message.text().orElseThrow();
        int start = from % text.length();
        String part = text.substring(start, Math.min(text.length(), start + length));
        Assume.that(part.chars().anyMatch(c -> Character.isLetterOrDigit(c) && c != 'ー'));

        assertThat(OfficialMessage.matching(String.join(between, part.split(""))))
                .contains(message);
    }

    @Provide
    Arbitrary<OfficialMessage> shown() {
        return Arbitraries.of(OfficialMessage.shown());
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "\u3000", "、", "。", "・", "ー", "-", "\u200e", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "。、", "ー", "存在しないメッセージ", "NOT_DATE", "information"})
    void nothingIsFoundByOtherTexts(String typed) {
        assertThat(OfficialMessage.matching(typed)).isEmpty();
    }

    @Test
    void aPartOfSeveralFindsThemAll() {
        assertThat(OfficialMessage.matching("してください")).hasSize(4).doesNotContain(OfficialMessage.PASSWORD);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsOwnText(OfficialMessage message) {
        Optional<String> text = message.text();
        assertThat(OfficialMessage.shown().contains(message)).isEqualTo(text.isPresent());
        text.ifPresent(own -> assertThat(OfficialMessage.matching(own)).containsExactly(message));
    }

    /** What the office's computer lacks, no check of files can find. */
    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void noProblemOfAFileLeadsToThoseOfTheComputer(ProblemCode code) {
        assertThat(code.official()).isNotIn(OfficialMessage.CERTIFICATE, OfficialMessage.PASSWORD);
    }
}
