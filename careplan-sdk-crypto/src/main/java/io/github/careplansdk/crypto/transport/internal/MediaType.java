package io.github.careplansdk.crypto.transport.internal;

/** What the body of a unit is. */
public final class MediaType {
    /** A sealed unit. */
    public static final String SEALED = "application/vnd.etsi.asic-e+zip";

    /** A sealed unit, encrypted. */
    public static final String ENCRYPTED = "application/pkcs7-mime; smime-type=authEnveloped-data";

    private MediaType() {}

    public static boolean isKnown(String type) {
        return type.equals(SEALED) || type.equals(ENCRYPTED);
    }
}
