package io.github.careplansdk.crypto.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a file with the JDK's GCM and decrypts it again with nothing else, in a JVM of its own. */
final class JdkGcmDecryption {
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");

    private JdkGcmDecryption() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Path encrypted = file.resolveSibling(file.getFileName() + ".gcm");
        run(Cipher.ENCRYPT_MODE, file, encrypted);
        System.out.println("encrypted");
        run(Cipher.DECRYPT_MODE, encrypted, file.resolveSibling(file.getFileName() + ".decrypted"));
        System.out.println("decrypted");
    }

    private static void run(int mode, Path from, Path to) throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, KEY, new GCMParameterSpec(128, new byte[12]));
        byte[] read = new byte[4096];
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            for (int count = in.read(read); count >= 0; count = in.read(read)) {
                byte[] made = cipher.update(read, 0, count);
                if (made != null) {
                    out.write(made);
                }
            }
            out.write(cipher.doFinal());
        }
    }
}
