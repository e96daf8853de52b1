package io.github.careplansdk.crypto.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Seals a file and opens the container again, encrypted and not, in a JVM of its own. */
final class SmallHeapSealing {
    private SmallHeapSealing() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Path container = file.resolveSibling("large.asice");
        Units.SEALER.seal(List.of(file), container);
        Units.VERIFIER.open(container, file.resolveSibling("opened"));
        Path envelope = file.resolveSibling("large.asice.p7m");
        Units.SEALER.sealEncrypted(List.of(file), UnitEncryptor.of(List.of(Units.IDENTITY.certificate())), envelope);
        UnitDecryptor.of(List.of(Units.IDENTITY)).decrypt(envelope, container);
        Units.VERIFIER.open(container, file.resolveSibling("decrypted"));
        System.out.println("done");
    }
}
