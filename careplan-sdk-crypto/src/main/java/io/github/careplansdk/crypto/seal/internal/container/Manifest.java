package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.crypto.seal.SealedFile;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import java.util.HexFormat;
import java.util.List;

/**
 * A manifest of a container (ETSI EN 319 162-1, A.4): which signature signs it, and the digests of what is signed thereby.
 *
 * @param signature the entry with the signature over the manifest
 * @param references what is signed
 */
public record Manifest(String signature, List<Reference> references) {
    public Manifest {
        references = List.copyOf(references);
    }

    /** An entry of the container, usually a file, and its digest. */
    public record Reference(String entry, DigestMethod method, byte[] digest) {
        public static Reference of(SealedFile file) {
            return new Reference(
                    file.name(), DigestMethod.SHA256, HexFormat.of().parseHex(file.sha256()));
        }
    }
}
