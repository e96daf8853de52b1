package io.github.careplansdk.core.text;

/** Says which characters to write in half or full width. All but {@link #AS_IS} also change texts that fit MS932. */
public enum Width {
    /** Leave widths as they are. */
    AS_IS,
    /**
     * Kana (hiragana too), its punctuation and the space in half width: what some receivers want of furigana. A voiced
     * kana becomes two characters; kana that has no half width of its own (ヮ, ヵ, ヶ, ヰ, ヱ) takes that of the ordinary
     * kana. Iteration marks have none and stay.
     */
    HALF_KANA,
    /** Half-width katakana and its punctuation in full width; two characters of a voiced kana become one. */
    FULL_KANA,
    /** As {@link #HALF_KANA}, and full-width letters, digits and signs of ASCII in half width, but for the wave dash (～). */
    HALF,
    /** As {@link #FULL_KANA}, and ASCII with its space in full width. */
    FULL
}
