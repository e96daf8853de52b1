package io.github.careplansdk.crypto.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Encrypts a file and decrypts it again, in a JVM of its own. */
final class SmallHeapEncryption {
    private SmallHeapEncryption() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Path encrypted = file.resolveSibling(file.getFileName() + ".encrypted");
        UnitEncryptor.of(List.of(Envelopes.OFFICE.certificate())).encrypt(file, encrypted);
        UnitDecryptor.of(List.of(Envelopes.OFFICE))
                .decrypt(encrypted, file.resolveSibling(file.getFileName() + ".decrypted"));
        System.out.println("done");
    }
}
