package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.LanguageOption;

/** The ways of transfer, with the words for their results. */
enum TransferMode {
    /** To and from a peer. */
    HTTPS("送信しました", "Sent", "受信しました", "Received", "受信できませんでした", "Not received"),
    /** To and from the folders of the official client. */
    FOLDERS("書き出しました", "Laid out", "取り込みました", "Taken", "取り込めませんでした", "Not taken");

    private final String sentJapanese;
    private final String sentEnglish;
    private final String receivedJapanese;
    private final String receivedEnglish;
    private final String failedJapanese;
    private final String failedEnglish;

    TransferMode(
            String sentJapanese,
            String sentEnglish,
            String receivedJapanese,
            String receivedEnglish,
            String failedJapanese,
            String failedEnglish) {
        this.sentJapanese = sentJapanese;
        this.sentEnglish = sentEnglish;
        this.receivedJapanese = receivedJapanese;
        this.receivedEnglish = receivedEnglish;
        this.failedJapanese = failedJapanese;
        this.failedEnglish = failedEnglish;
    }

    String sent(LanguageOption language) {
        return language.say(sentJapanese, sentEnglish);
    }

    String received(LanguageOption language) {
        return language.say(receivedJapanese, receivedEnglish);
    }

    String notReceived(LanguageOption language) {
        return language.say(failedJapanese, failedEnglish);
    }
}
