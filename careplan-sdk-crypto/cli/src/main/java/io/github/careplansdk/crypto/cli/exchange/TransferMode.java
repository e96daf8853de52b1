package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.internal.text.Texts;

/** The ways of transfer, with the words for their results. */
enum TransferMode {
    /** To and from a peer. */
    HTTPS,
    /** To and from the folders of the official client. */
    FOLDERS;

    String sent(Texts texts) {
        return texts.get("sent." + this);
    }

    String received(Texts texts) {
        return texts.get("received." + this);
    }

    String notReceived(Texts texts) {
        return texts.get("notReceived." + this);
    }
}
