package io.github.careplansdk.crypto.transport;

/** What the body of a unit is. */
final class MediaType {
    /** A sealed unit. */
    static final String SEALED = "application/vnd.etsi.asic-e+zip";

    /** A sealed unit, encrypted. */
    static final String ENCRYPTED = "application/pkcs7-mime; smime-type=authEnveloped-data";

    private MediaType() {}

    static boolean isKnown(String type) {
        return type.equals(SEALED) || type.equals(ENCRYPTED);
    }
}
