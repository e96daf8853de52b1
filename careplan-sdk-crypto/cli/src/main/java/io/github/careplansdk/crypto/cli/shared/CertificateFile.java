package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.PathException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** A file with the certificate of an office, in PEM or DER. */
public final class CertificateFile {
    private static final int LARGEST = 1 << 20;

    private CertificateFile() {}

    /** The first certificate in a file; those after it are its CAs'. */
    public static X509Certificate read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            InputStream start = new ByteArrayInputStream(in.readNBytes(LARGEST));
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(start);
        } catch (CertificateException e) {
            throw new PathException("証明書（PEMまたはDER）として読めません: " + file, "Not a certificate in PEM or DER: " + file);
        }
    }
}
