package io.github.careplansdk.core.problem;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The message that the official client application shows for a problem; it gives no details. What the web service shows
 * after the move of 2027 is not known.
 */
public enum OfficialMessage {
    /** The content breaks the layout. */
    FORMAT("ケアプランデータの書式フォーマットが正しくありません。ケアプランデータ内の書式を確認してください。"),
    /** A file name breaks the rules; where it does not, the usual cause is a client older than 1.2.0. */
    NAME("添付ファイル名の形式に誤りがあります。標準仕様の送信単位に従ったファイルを添付してください。"),
    /** The files are no allowed unit. */
    COMBINATION("ファイルの組み合わせが正しくありません。CSVファイルの組み合わせを確認してください。"),
    /** No certificate of the user ID is installed on the computer; no file leads to it. */
    CERTIFICATE("正しい電子証明書をインストールしてください。"),
    /** The password of the user ID is a temporary one, or too old; no file leads to it. */
    PASSWORD("パスワードの有効期限が切れています"),
    /** The client accepts the file; the problem shows later, in the receiver's software or in the claims. */
    NONE("");

    /** What people leave out, or write otherwise: spaces, punctuation, and the long vowel, which looks like a dash. */
    private static final String NOT_COMPARED = "[^\\p{L}\\p{N}]|ー";

    private final String text;

    OfficialMessage(String text) {
        this.text = text;
    }

    /** Returns the text of the message, in Japanese, or empty where the client shows none. */
    public Optional<String> text() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Returns the messages that have a text. */
    public static List<OfficialMessage> shown() {
        return Arrays.stream(values()).filter(message -> message != NONE).toList();
    }

    /**
     * Returns the messages that a text is a part of, or that are a part of it, as people type or copy them: spaces, punctuation and
     * the width of characters do not count. Empty for a text without a letter or digit.
     */
    public static List<OfficialMessage> matching(String text) {
        String typed = compared(text);
        return typed.isEmpty()
                ? List.of()
                : shown().stream()
                        .filter(message ->
                                compared(message.text).contains(typed) || typed.contains(compared(message.text)))
                        .toList();
    }

    private static String compared(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll(NOT_COMPARED, "")
                .toLowerCase(Locale.ROOT);
    }
}
