package io.github.careplansdk.core.text;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;

/**
 * The reason why a character was changed, or does not fit. The standard asks a writer to convert what is outside MS932
 * into something inside (範囲内で有効な文字に変換) and does not say into what; these are the kinds of answers.
 */
public enum Reason {
    /** A letter or kana and its combining marks, written as one character: か and U+3099 as が. */
    COMPOSED("結合文字を1文字に合成", "combining mark joined to its letter"),
    /** A letter without its diacritic: é as e. */
    DIACRITIC("発音記号などを除いた文字", "letter without its diacritic"),
    /** The choice of a glyph for the same character, dropped; or taken, where MS932 has that glyph as a character. */
    VARIATION_SELECTOR("異体字セレクタ（字形の指定）を除去", "choice of a glyph dropped"),
    /** A character without a shape, dropped: zero-width space, writing direction, byte order mark. */
    INVISIBLE("見えない制御文字を除去", "invisible character dropped"),
    /** A space or line break of another kind. */
    SPACE("特殊な空白・改行を通常の空白・改行に変換", "special space or line break made ordinary"),
    /** The same character of JIS, to which Windows gives another code: wave dash, minus, double vertical line. */
    WINDOWS_PAIR("Windowsで符号が異なる同じ文字", "same character, other code on Windows"),
    /** A sign of like shape and meaning: dashes, bullets, quotation marks, arrows. */
    SYMBOL("形と意味の近い記号", "sign of like shape and meaning"),
    /** Kana outside MS932, hentaigana among it, as ordinary kana. */
    KANA("範囲外の仮名（変体仮名など）を通常の仮名に変換", "rare kana made ordinary"),
    /** A ligature, or a circled or squared character, spelled out: U+32FF as 令和. */
    SPELLED_OUT("合字・囲み文字などを通常の文字で表記", "ligature or enclosed character spelled out"),
    /** A CJK compatibility ideograph as the unified ideograph that Unicode equates with it. */
    COMPATIBILITY_IDEOGRAPH("互換漢字を統合漢字に変換", "compatibility ideograph to its unified one"),
    /** A character that stands for a radical, as the kanji. */
    RADICAL("部首用の文字を漢字に変換", "radical to its kanji"),
    /** The old or new form of a kanji (新旧字体). */
    OLD_NEW_FORM("新旧字体", "old or new form"),
    /** A variant known from Japanese names and places. */
    NAME_KANJI("人名・地名の異体字", "variant from names and places"),
    /** A variant that the open tables hold equal in sound and meaning. */
    VARIANT("異体字", "variant"),
    /** A simplified or traditional Chinese form. */
    CHINESE_FORM("中国の簡体字・繁体字", "simplified or traditional Chinese form"),
    /** Half or full width, as asked. */
    WIDTH("指定による半角・全角の変換", "half or full width as asked"),
    /** Not in MS932. In a change: nothing there is near it, so that 〓 was written. */
    OUTSIDE("MS932の範囲外", "outside MS932"),
    /** A user-defined character (外字, private use): only the computer it was made on knows it. */
    USER_DEFINED("外字（私用領域）", "user-defined character"),
    /** Half of a character: the text was cut or damaged. */
    UNPAIRED_SURROGATE("サロゲートペアの片方だけ（文字が壊れている）", "half of a surrogate pair");

    private final BilingualText words;

    Reason(String ja, String en) {
        this.words = new BilingualText(ja, en);
    }

    /** Returns a text for the reason. */
    public String words(Language language) {
        return words.in(language);
    }
}
