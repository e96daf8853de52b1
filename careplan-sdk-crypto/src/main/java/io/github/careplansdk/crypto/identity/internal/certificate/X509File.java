package io.github.careplansdk.crypto.identity.internal.certificate;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.IdentityException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** A file of certificates or of lists of revoked certificates, in PEM or DER. Other PEM blocks in it do not count. */
public final class X509File {
    private static final int LARGEST_OF_CERTIFICATES = 1 << 20;
    private static final int LARGEST_OF_LISTS = 32 << 20;

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String LIST = "X509 CRL";
    private static final byte DER_SEQUENCE = 0x30;

    private final String name;
    private final byte[] content;

    private X509File(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    public static List<X509Certificate> caCertificates(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return caCertificates(String.valueOf(path.getFileName()), in);
        }
    }

    public static List<X509Certificate> caCertificates(String name, InputStream in) throws IOException {
        return read(name, in, LARGEST_OF_CERTIFICATES).caCertificates();
    }

    public static List<X509CRL> lists(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return lists(String.valueOf(path.getFileName()), in);
        }
    }

    public static List<X509CRL> lists(String name, InputStream in) throws IOException {
        return read(name, in, LARGEST_OF_LISTS).lists();
    }

    private static X509File read(String name, InputStream in, int limit) throws IOException {
        byte[] content = in.readNBytes(limit + 1);
        if (content.length > limit) {
            throw new IdentityException(IdentityCode.TRUST_FILE_TOO_LARGE, SafeText.of(name), limit);
        }
        return new X509File(SafeText.of(name), content);
    }

    private List<X509Certificate> caCertificates() {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (byte[] encoded : blocks(CERTIFICATE)) {
                add(
                        certificates,
                        X509Certificate.class,
                        factory().generateCertificates(new ByteArrayInputStream(encoded)));
            }
        } catch (CertificateException | IOException | DecoderException e) {
            throw unreadable(e);
        }
        if (certificates.isEmpty()) {
            throw new IdentityException(IdentityCode.NO_CERTIFICATE_IN_FILE, name);
        }
        for (X509Certificate certificate : certificates) {
            if (!CertificatePath.mayBeCa(certificate)) {
                throw new IdentityException(IdentityCode.NOT_A_CA_IN_FILE, name, CertificateSubject.of(certificate));
            }
        }
        return certificates;
    }

    private List<X509CRL> lists() {
        List<X509CRL> lists = new ArrayList<>();
        try {
            for (byte[] encoded : blocks(LIST)) {
                add(lists, X509CRL.class, factory().generateCRLs(new ByteArrayInputStream(encoded)));
            }
        } catch (CertificateException | CRLException | IOException | DecoderException e) {
            throw unreadable(e);
        }
        if (lists.isEmpty()) {
            throw new IdentityException(IdentityCode.NO_LIST_IN_FILE, name);
        }
        return lists;
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }

    private static <T> void add(List<T> all, Class<T> type, Collection<?> read) {
        read.forEach(one -> all.add(type.cast(one)));
    }

    /** Returns the encoded content of each PEM block of a type, or the whole file if it is DER. */
    private List<byte[]> blocks(String type) throws IOException {
        if (content.length > 0 && content[0] == DER_SEQUENCE) {
            return List.of(content);
        }
        List<byte[]> blocks = new ArrayList<>();
        try (PemReader reader = new PemReader(new StringReader(text()))) {
            for (PemObject block = reader.readPemObject(); block != null; block = reader.readPemObject()) {
                if (block.getType().equals(type)) {
                    blocks.add(block.getContent());
                }
            }
        }
        return blocks;
    }

    /** PEM is ASCII; around its blocks there may be anything, and a byte order mark in front of the first. */
    private String text() {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private IdentityException unreadable(Exception cause) {
        return new IdentityException(cause, IdentityCode.TRUST_FILE_UNREADABLE, name);
    }
}
