package io.github.careplansdk.core.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * One character, with the marks that belong to it, in the characters of MS932.
 *
 * @param text its spelling, of what has one
 * @param reason why it is spelled so
 * @param complete whether all of it has a spelling
 * @param based whether the character has one, whatever its marks
 */
record Spelling(String text, Reason reason, boolean complete, boolean based) {
    private static final int COMBINING_VOICED = 0x3099;
    private static final int COMBINING_SEMI_VOICED = 0x309A;

    static Spelling unchanged(String cluster) {
        return new Spelling(cluster, Reason.WIDTH, true, true);
    }

    /** The spelling of a cluster that does not fit. */
    static Spelling of(String cluster) {
        Replacement whole = Replacements.of(cluster);
        return whole != null ? new Spelling(whole.to(), whole.reason(), true, true) : new Speller(cluster).spelling();
    }

    /** The spelling with 〓 for what has none. */
    String marked() {
        return based ? text + CharacterConverter.MARK : CharacterConverter.MARK;
    }

    /** Joins marks to the character where Unicode has both as one, then replaces what is left. */
    private static final class Speller {
        private String base;
        private final StringBuilder tail = new StringBuilder();
        private @Nullable Reason baseReason;
        private @Nullable Reason tailReason;
        private boolean complete = true;

        Speller(String cluster) {
            int first = cluster.codePointAt(0);
            base = Character.toString(first);
            cluster.codePoints().skip(1).forEach(this::take);
        }

        private void take(int mark) {
            String joined = Normalizer.normalize(base + Character.toString(mark), Normalizer.Form.NFC);
            if (tail.isEmpty() && joined.codePointCount(0, joined.length()) == 1) {
                base = joined;
                baseReason = Reason.COMPOSED;
            } else {
                add(Widths.isHalfWidthKana(base.codePointAt(0)) ? halfWidth(mark) : mark);
            }
        }

        private static int halfWidth(int mark) {
            return switch (mark) {
                case COMBINING_VOICED -> Widths.VOICED;
                case COMBINING_SEMI_VOICED -> Widths.SEMI_VOICED;
                default -> mark;
            };
        }

        private void add(int mark) {
            if (Ms932.fits(mark)) {
                tail.appendCodePoint(mark);
                return;
            }
            Replacement replacement = Replacements.of(Character.toString(mark));
            if (replacement == null) {
                complete = false;
                return;
            }
            tail.append(replacement.to());
            tailReason = tailReason == null ? replacement.reason() : tailReason;
        }

        Spelling spelling() {
            Replacement replacement = Ms932.fits(base) ? null : Replacements.of(base);
            boolean based = replacement != null || Ms932.fits(base);
            if (replacement != null) {
                base = replacement.to();
                baseReason = replacement.reason();
            }
            Reason reason = baseReason != null ? baseReason : tailReason != null ? tailReason : Reason.COMPOSED;
            return new Spelling(base + tail, reason, complete && based, based);
        }
    }
}
