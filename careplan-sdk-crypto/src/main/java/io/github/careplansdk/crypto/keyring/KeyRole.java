package io.github.careplansdk.crypto.keyring;

/** The role of a key of a keyring at a moment. */
public enum KeyRole {
    /** It signs for its office. */
    SIGNS,
    /** Another key of its office signs; this one decrypts what was encrypted for it. */
    DECRYPTS,
    /** It could not be loaded, or it cannot sign and no other key of its office can. */
    NONE
}
