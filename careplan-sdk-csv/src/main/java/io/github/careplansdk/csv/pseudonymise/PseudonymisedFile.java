package io.github.careplansdk.csv.pseudonymise;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;

/**
 * A file after its replacement.
 *
 * @param path its new path, relative to the output or to the archive, with {@code /} between its parts
 * @param content what it holds now
 */
public record PseudonymisedFile(String path, Content content) {
    /** What a new file holds. */
    public enum Content {
        /** The rows of the old one, each cell replaced as its column asks for. */
        CELLS("項目ごとに置き換えました。", "Replaced column by column."),
        /** A text of the same form, all characters replaced. */
        TEXT(
                "種別が分からない文書のため、全体を同じ字種の文字に置き換えました。",
                "A text of no known kind: all of it is replaced by characters of the same sorts."),
        /** An image of the same format and size in pixels, without content and metadata. */
        IMAGE("同じ形式・同じ画素数の、無地の画像に置き換えました。", "Replaced by an empty image of the same format and size."),
        /** An empty document of the same format. */
        DOCUMENT("白紙のPDFに置き換えました。ページ数は変わります。", "Replaced by an empty PDF; the number of pages is not kept."),
        /** As many zeros as the old one has bytes. */
        BLANK("読み取れない形式のため、同じ長さの0で埋めました。", "Of a form that is not read: replaced by as many zeros."),
        /** Nothing: the old one cannot be read. */
        UNREAD("元のファイルを読み取れないため、出力していません。", "The original cannot be read, so nothing was written."),
        /** Nothing: a link leads out of the folder to the old one, which was not read. */
        OUTSIDE(
                "フォルダーの外へのリンクのため、読み取らず、出力していません。",
                "A link leads out of the folder to it: it was not read, and nothing was written."),
        /** Nothing: a file cannot be called so here. */
        NAME_UNUSABLE(
                "この環境で使えない名前のため、出力していません。名前から「..」を除くか、名前を短くするか、Linuxでは LC_ALL=C.UTF-8 などのロケールで実行し直してください。",
                "A file cannot be called so here, so nothing was written. Take any .. out of its name, shorten it or, on"
                        + " Linux, run again in a locale such as LC_ALL=C.UTF-8.");

        private final BilingualText text;

        Content(String japanese, String english) {
            this.text = new BilingualText(japanese, english);
        }

        /** Returns a text for the content. */
        public String text(Language language) {
            return text.in(language);
        }
    }

    /** Returns whether there is a new file. */
    public boolean isWritten() {
        return content != Content.UNREAD && content != Content.OUTSIDE && content != Content.NAME_UNUSABLE;
    }
}
