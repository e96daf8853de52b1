package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.UnitSealer;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import java.util.Random;

/** Many small units, each sealed alone: what counts is the signature. */
final class SmallUnits {
    private final SigningIdentity identity = SamplePki.create().office("9970100011");
    private final UnitSealer sealer = UnitSealer.of(identity);
    private final Path file;
    private final byte[] content;
    private final int count;

    SmallUnits(Path folder, int bytes, int count) throws IOException {
        this.content = new byte[bytes];
        new Random(1).nextBytes(content);
        this.file = Files.write(folder.resolve("small.csv"), content);
        this.count = count;
    }

    List<Contender> contenders() {
        return List.of(
                new Contender("JDK, SHA-256 with RSA-2048 over the bytes", this::sign),
                new Contender("**ours, sealed into a stream**", this::sealIntoStream),
                new Contender("ours, sealed into a file", this::sealIntoFile));
    }

    private void sign() throws GeneralSecurityException {
        for (int i = 0; i < count; i++) {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(identity.privateKey());
            signature.update(content);
            signature.sign();
        }
    }

    private void sealIntoStream() throws IOException {
        for (int i = 0; i < count; i++) {
            sealer.seal(List.of(file), new ByteArrayOutputStream(2 * content.length));
        }
    }

    private void sealIntoFile() throws IOException {
        for (int i = 0; i < count; i++) {
            sealer.seal(List.of(file), file.resolveSibling("small.asice"));
        }
    }
}
