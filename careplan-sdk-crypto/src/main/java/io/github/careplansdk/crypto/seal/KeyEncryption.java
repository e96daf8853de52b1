package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.internal.envelope.KeyTransport;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways by which the key of an encrypted file is encrypted for its receiver. */
public enum KeyEncryption {
    /** RSA-OAEP, by which {@link UnitEncryptor} encrypts unless it is told otherwise. */
    RSA_OAEP("RSA-OAEP", KeyTransport.OAEP),
    /** RSA PKCS#1 v1.5, for keys in stores without the other. */
    RSA_PKCS1V15("RSA PKCS#1 v1.5", KeyTransport.PKCS1);

    private final String officialName;
    private final KeyTransport transport;

    KeyEncryption(String officialName, KeyTransport transport) {
        this.officialName = officialName;
        this.transport = transport;
    }

    /**
     * Returns the ways by which the owner of an identity can decrypt. Each is tried with its key, for which a store may ask
     * for a PIN. None if the key cannot decrypt.
     *
     * @return unmodifiable
     */
    public static Set<KeyEncryption> of(SigningIdentity identity) {
        return Stream.of(values())
                .filter(way -> way.transport.works(identity.certificate(), identity.privateKey()))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(KeyEncryption.class)),
                        Collections::unmodifiableSet));
    }

    /** Returns its name as people know it. */
    public String officialName() {
        return officialName;
    }
}
