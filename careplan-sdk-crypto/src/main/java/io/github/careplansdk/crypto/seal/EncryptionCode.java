package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.problem.FindingCode;
import java.util.List;

/** The codes of errors while a file is encrypted or decrypted. */
public enum EncryptionCode implements FindingCode {
    /** A receiver's certificate has no RSA key of at least 2048 bits (its thumbprint by SHA-256). */
    RECEIVER_KEY_UNSUITABLE("thumbprint"),
    /** More than one envelope can hold (the limit in bytes). */
    CONTENT_TOO_LARGE("limit"),
    /** The file is no CMS structure that holds something encrypted. */
    NOT_AN_ENVELOPE,
    /** CMS EnvelopedData (RFC 5652): nothing in it shows whether it was changed. */
    ENVELOPE_NOT_AUTHENTICATED,
    /** The content is encrypted by something other than AES-256-GCM (the algorithm's object identifier). */
    CONTENT_ALGORITHM_UNSUPPORTED("algorithm"),
    /** The content's key is encrypted for us by something other than RSA (the algorithm's object identifier). */
    KEY_ALGORITHM_UNSUPPORTED("algorithm"),
    /** The content's key is encrypted by RSA PKCS#1 v1.5, which was not allowed. */
    KEY_ALGORITHM_NOT_ALLOWED,
    /** The store that owns our private key has no such operation (the algorithm's name). */
    KEY_STORE_LACKS_ALGORITHM("algorithm"),
    /** Encrypted for others (their issuers and serial numbers). */
    NOT_FOR_THIS_RECEIVER("receivers"),
    /** The content or its key does not match the tag: something was changed. */
    ENVELOPE_CHANGED,
    /** The file ends too early. */
    ENVELOPE_TRUNCATED,
    /** The structure cannot be read. */
    ENVELOPE_DAMAGED,
    /** More than a megabyte of receivers or attributes (the limit in bytes). */
    ENVELOPE_LIMIT_EXCEEDED("limit"),
    /** Something follows the envelope. */
    BYTES_AFTER_ENVELOPE;

    private final List<String> parameters;

    EncryptionCode(String... parameters) {
        this.parameters = List.of(parameters);
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}
