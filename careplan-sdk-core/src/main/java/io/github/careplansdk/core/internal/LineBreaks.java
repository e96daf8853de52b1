package io.github.careplansdk.core.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of a display width: at spaces, and between Japanese characters but not before a closing or
 * after an opening mark. A word wider than a line is cut.
 */
public final class LineBreaks {
    private static final String NOT_FIRST = "、。，．・：；？！」』）］｝】〕〉》ー々ゝぁぃぅぇぉっゃゅょァィゥェォッャュョヶ～…)]},.:;?!%";
    private static final String NOT_LAST = "「『（［｛【〔〈《〒([{";

    private LineBreaks() {}

    /** Returns the lines of a text, at least one; none is wider than {@code width} columns (at least 2). */
    public static List<String> of(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(text)) {
            if (used + DisplayWidth.of(piece.stripTrailing()) > width && used > 0) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            for (int c : piece.codePoints().toArray()) {
                if (used + DisplayWidth.of(c) > width && c != ' ') {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(c);
                used += DisplayWidth.of(c);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Returns the parts of a text that stay together; spaces go with the part before them. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int last = -1;
        for (int c : text.codePoints().toArray()) {
            if (last >= 0 && mayBreak(last, c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            last = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (before == ' ') {
            return after != ' ';
        }
        boolean wide = DisplayWidth.of(before) == 2 || DisplayWidth.of(after) == 2;
        return wide && after != ' ' && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }
}
