package io.github.careplansdk.core.problem;

import java.util.Optional;

/** The message that the official client application shows for a problem; it gives no details. */
public enum OfficialMessage {
    /** The content breaks the layout. */
    FORMAT("ケアプランデータの書式フォーマットが正しくありません。ケアプランデータ内の書式を確認してください。"),
    /** A file name breaks the rules. */
    NAME("添付ファイル名の形式に誤りがあります。標準仕様の送信単位に従ったファイルを添付してください。"),
    /** The files are no allowed unit. */
    COMBINATION("ファイルの組み合わせが正しくありません。CSVファイルの組み合わせを確認してください。"),
    /** The client accepts the file; the problem shows later, in the receiver's software or in the claims. */
    NONE("");

    private final String text;

    OfficialMessage(String text) {
        this.text = text;
    }

    /** Returns the text of the message, in Japanese, or empty where the client shows none. */
    public Optional<String> text() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
