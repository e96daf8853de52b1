package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;

/** Key files with their passwords, as a vendor puts them into a folder. */
final class KeyFiles {
    static final String PASSWORD = "Xq7Secret9";

    private KeyFiles() {}

    static byte[] pfx(SigningIdentity... identities) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            store(identities).store(out, PASSWORD.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static KeyStore store(SigningIdentity... identities) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (SigningIdentity identity : identities) {
            store.setKeyEntry(
                    identity.toString(),
                    identity.privateKey(),
                    PASSWORD.toCharArray(),
                    identity.chain().toArray(Certificate[]::new));
        }
        return store;
    }

    /** A key file and its password beside it; what is there already is replaced. */
    static void put(Path folder, String name, SigningIdentity... identities) throws IOException {
        Files.write(folder.resolve(name + ".pfx"), pfx(identities));
        Files.writeString(folder.resolve(name + ".password"), PASSWORD + "\r\n");
    }
}
