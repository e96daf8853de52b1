package io.github.careplansdk.core.text;

import io.github.careplansdk.core.text.Conversion.CharacterChange;
import io.github.careplansdk.core.text.Conversion.UnmappableCharacter;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts texts into the characters of the standard's files (MS932 without user-defined characters), and reports each
 * change: the standard asks that what is outside be converted into something valid inside (範囲内で有効な文字に変換). Text that
 * fits is not changed unless a {@link Width} is set. Immutable and safe to share.
 *
 * <p>A character is taken together with the combining marks and variation selectors behind it, and is changed as one or
 * not at all. Text is never normalised as a whole: NFC would turn kanji that MS932 has (such as U+FA19) into others.
 */
public final class CharacterConverter {
    /** The geta mark (〓), a typesetter's sign for a missing character, as written by {@link UnmappablePolicy#MARK}. */
    public static final String MARK = "〓";

    private final UnmappablePolicy policy;
    private final Width width;

    private CharacterConverter(UnmappablePolicy policy, Width width) {
        this.policy = policy;
        this.width = width;
    }

    /** Returns a converter with a policy, which leaves widths as they are. */
    public static CharacterConverter of(UnmappablePolicy policy) {
        return new CharacterConverter(policy, Width.AS_IS);
    }

    /** Returns a copy of this converter that writes characters in a width. */
    public CharacterConverter withWidth(Width width) {
        return new CharacterConverter(policy, width);
    }

    /** Converts a text. */
    public Conversion convert(String text) {
        boolean fits = Ms932.fits(text);
        if (fits && width == Width.AS_IS) {
            return new Conversion(text, List.of(), List.of());
        }
        if (!fits && policy == UnmappablePolicy.REFUSE) {
            return new Conversion(text, List.of(), Ms932.unmappable(text));
        }
        return new Run(text).conversion();
    }

    /** One pass over one text. */
    private final class Run {
        private final String given;
        private final StringBuilder text = new StringBuilder();
        private final List<CharacterChange> changes = new ArrayList<>();
        private final List<UnmappableCharacter> unmappable = new ArrayList<>();
        private int index;
        private int character = 1;

        Run(String given) {
            this.given = given;
        }

        Conversion conversion() {
            while (index < given.length()) {
                int end = Clusters.end(given, index);
                String cluster = given.substring(index, end);
                convert(cluster);
                index = end;
                character += cluster.codePointCount(0, cluster.length());
            }
            return new Conversion(changes.isEmpty() ? given : text.toString(), changes, unmappable);
        }

        private void convert(String cluster) {
            Spelling spelling = Ms932.fits(cluster) ? Spelling.unchanged(cluster) : Spelling.of(cluster);
            if (spelling.complete()) {
                write(cluster, spelling.text(), spelling.reason());
            } else if (policy == UnmappablePolicy.MARK) {
                write(
                        cluster,
                        spelling.marked(),
                        Ms932.unmappable(cluster).get(0).reason());
            } else {
                text.append(cluster);
                for (UnmappableCharacter each : Ms932.unmappable(cluster)) {
                    unmappable.add(new UnmappableCharacter(
                            index + each.index(), character + each.character() - 1, each.codePoint(), each.reason()));
                }
            }
        }

        private void write(String from, String spelled, Reason reason) {
            String to = Widths.apply(width, spelled);
            text.append(to);
            if (!to.equals(from)) {
                changes.add(new CharacterChange(index, character, from, to, reason));
            }
        }
    }

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

    /** Says what to do with characters that do not fit MS932. No policy writes {@code ?}. */
    public enum UnmappablePolicy {
        /** Leave a text that has any as it is; each is an {@link UnmappableCharacter}. */
        REFUSE,
        /**
         * Replace those that have a near equivalent in MS932, each a {@link CharacterChange}; the others stay, each an
         * {@link UnmappableCharacter}.
         */
        CONVERT,
        /** As {@link #CONVERT}, and write 〓 for the others, each a {@link CharacterChange} too. */
        MARK
    }
}
