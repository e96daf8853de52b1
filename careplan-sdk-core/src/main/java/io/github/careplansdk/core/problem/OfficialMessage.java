package io.github.careplansdk.core.problem;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The message that the official client application shows for a problem; it gives no details. What the web service shows
 * after the move of 2027 is not known.
 */
public enum OfficialMessage {
    /** The content breaks the layout. */
    FORMAT("ケアプランデータの書式フォーマットが正しくありません。ケアプランデータ内の書式を確認してください。", "書式|フォマット|format|layout"),
    /** A file name breaks the rules; where it does not, the usual cause is a client older than 1.2.0. */
    NAME("添付ファイル名の形式に誤りがあります。標準仕様の送信単位に従ったファイルを添付してください。", "ファイル名|file ?name|attach"),
    /** The files are no allowed unit. */
    COMBINATION("ファイルの組み合わせが正しくありません。CSVファイルの組み合わせを確認してください。", "組合|combin"),
    /** No certificate of the user ID is installed on the computer; no file leads to it. */
    CERTIFICATE("正しい電子証明書をインストールしてください。", "証明書|certificate"),
    /** The password of the user ID is a temporary one, or too old; no file leads to it. */
    PASSWORD("パスワードの有効期限が切れています", "パスワド|password"),
    /** The client accepts the file; the problem shows later, in the receiver's software or in the claims. */
    NONE("", "(?!)");

    /** What people leave out, or write otherwise: spaces, punctuation, and the long vowel, which looks like a dash. */
    private static final String NOT_COMPARED = "[^\\p{L}\\p{N}]|ー";

    private static final String HIRAGANA = "\\p{IsHiragana}";

    /** What the messages write in hiragana, and others in kanji too. */
    private static final Map<String, String> SPELLINGS = Map.of("下さい", "ください", "有り", "あり");

    private final String text;
    private final Pattern subject;

    /** @param subject a regular expression for what it is about, in Japanese without hiragana and ー, and in English */
    OfficialMessage(String text, String subject) {
        this.text = text;
        this.subject = Pattern.compile("(?<![a-z])(" + subject + ")");
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
     * the width of characters do not count. Where there is none, particles, inflections and other hiragana do not count either
     * (組合せ, 切れました); where there is none still, the messages that are about what the text names, in Japanese or English
     * (証明書が無効, file name). Empty for a text without a letter or digit.
     */
    public static List<OfficialMessage> matching(String text) {
        String letters = letters(text);
        String stems = stems(text);
        String words = words(text);
        return Stream.<Predicate<OfficialMessage>>of(
                        message -> isPart(letters, letters(message.text)),
                        message -> isPart(stems, stems(message.text)),
                        message -> message.subject.matcher(words).find())
                .map(test -> shown().stream().filter(test).toList())
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isPart(String typed, String message) {
        return !typed.isEmpty() && (message.contains(typed) || typed.contains(message));
    }

    private static String letters(String text) {
        return normalised(text).replaceAll(NOT_COMPARED, "");
    }

    private static String stems(String text) {
        return letters(text).replaceAll(HIRAGANA, "");
    }

    private static String words(String text) {
        return normalised(text).replaceAll("ー|" + HIRAGANA, "").replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    private static String normalised(String text) {
        String normalised = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
            normalised = normalised.replace(spelling.getKey(), spelling.getValue());
        }
        return normalised;
    }
}
