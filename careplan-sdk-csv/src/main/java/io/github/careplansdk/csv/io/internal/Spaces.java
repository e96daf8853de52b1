package io.github.careplansdk.csv.io.internal;

/** Half-width and full-width spaces around a cell's content. */
public final class Spaces {
    private Spaces() {}

    /** Returns where the content starts. */
    public static int skip(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || isFullWidthSpace(bytes, at, to))) {
            at += bytes[at] == ' ' ? 1 : 2;
        }
        return at;
    }

    /** Returns where the content ends. */
    public static int trim(byte[] bytes, int from, int to) {
        int end = from;
        for (int at = from; at < to; ) {
            boolean space = bytes[at] == ' ' || isFullWidthSpace(bytes, at, to);
            at += DecodingTable.length(bytes, at, to);
            end = space ? end : at;
        }
        return end;
    }

    private static boolean isFullWidthSpace(byte[] bytes, int at, int to) {
        return bytes[at] < 0 && DecodingTable.character(bytes, at, to) == '　';
    }
}
