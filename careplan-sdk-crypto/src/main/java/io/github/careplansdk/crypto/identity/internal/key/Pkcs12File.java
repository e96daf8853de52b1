package io.github.careplansdk.crypto.identity.internal.key;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.IdentityException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCSException;

/**
 * A PKCS#12 file. The JDK's key store is not used, since it drops all but one of the keys that share a friendly name, takes
 * only ASCII passwords and does not say what a file is instead.
 */
public final class Pkcs12File {
    /** A file with a key and its chain has a few thousand bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private final PKCS12PfxPdu pfx;

    private Pkcs12File(Pfx pfx) {
        this.pfx = new PKCS12PfxPdu(pfx);
    }

    public static Pkcs12File read(InputStream in) throws IOException {
        return of(in.readNBytes(MOST_BYTES + 1));
    }

    public static Pkcs12File of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new IdentityException(IdentityCode.FILE_TOO_LARGE, MOST_BYTES);
        }
        Optional<IdentityException> other = FileKind.notAsn1(bytes);
        if (other.isPresent()) {
            throw other.get();
        }
        ASN1Primitive structure = structure(bytes);
        try {
            return new Pkcs12File(Pfx.getInstance(structure));
        } catch (RuntimeException e) {
            throw FileKind.notPkcs12(structure, e);
        }
    }

    private static ASN1Primitive structure(byte[] bytes) {
        // Read as a stream, for which BouncyCastle tells an early end from a broken structure.
        try (ASN1InputStream in = new ASN1InputStream(new ByteArrayInputStream(bytes), MOST_BYTES, true)) {
            return in.readObject();
        } catch (EOFException e) {
            throw new IdentityException(e, IdentityCode.FILE_TRUNCATED);
        } catch (IOException | RuntimeException e) {
            throw new IdentityException(e, IdentityCode.FILE_DAMAGED);
        }
    }

    /**
     * Returns the keys with their certificates, all of them, in the order of the file. What it throws has no cause of
     * BouncyCastle's: that could quote what was decrypted.
     */
    public List<KeyCandidate> open(char[] password) {
        try {
            return unlock(new Pkcs12Password(password)).candidates(remarks(password));
        } catch (IdentityException e) {
            throw e;
        } catch (PKCSException e) {
            throw new IdentityException(
                    pfx.hasMac() ? IdentityCode.WRONG_PASSWORD : IdentityCode.WRONG_PASSWORD_OR_DAMAGED);
        } catch (CertificateException | RuntimeException e) {
            throw new IdentityException(
                    pfx.hasMac() ? IdentityCode.FILE_DAMAGED : IdentityCode.WRONG_PASSWORD_OR_DAMAGED);
        }
    }

    private Pkcs12Contents unlock(Pkcs12Password password) throws PKCSException, CertificateException {
        ContentInfo authenticated = pfx.toASN1Structure().getAuthSafe();
        if (!authenticated.getContentType().equals(PKCSObjectIdentifiers.data)) {
            throw new IdentityException(IdentityCode.UNSUPPORTED_ALGORITHM, authenticated.getContentType());
        }
        if (pfx.hasMac()
                && !password.madeMac(
                        pfx.toASN1Structure().getMacData(),
                        ASN1OctetString.getInstance(authenticated.getContent()).getOctets())) {
            throw new IdentityException(IdentityCode.WRONG_PASSWORD);
        }
        Pkcs12Contents contents = new Pkcs12Contents();
        for (ContentInfo part : legible(pfx::getContentInfos)) {
            for (PKCS12SafeBag bag : bags(part, password)) {
                contents.add(bag, password);
            }
        }
        return contents;
    }

    private static PKCS12SafeBag[] bags(ContentInfo part, Pkcs12Password password) throws PKCSException {
        if (part.getContentType().equals(PKCSObjectIdentifiers.data)) {
            return legible(() -> new PKCS12SafeBagFactory(part).getSafeBags());
        }
        if (part.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
            AlgorithmIdentifier algorithm =
                    legible(() -> EncryptedData.getInstance(part.getContent()).getEncryptionAlgorithm());
            return new PKCS12SafeBagFactory(part, password.decryption(algorithm)).getSafeBags();
        }
        throw new IdentityException(IdentityCode.UNSUPPORTED_ALGORITHM, part.getContentType());
    }

    /** Returns what is not encrypted: where it cannot be read, no password is to blame. */
    private static <T> T legible(Supplier<T> structure) {
        try {
            return structure.get();
        } catch (RuntimeException e) {
            throw new IdentityException(IdentityCode.FILE_DAMAGED);
        }
    }

    private static List<Finding> remarks(char[] password) {
        for (char character : password) {
            if (character < ' ' || character > '~') {
                return List.of(Finding.of(IdentityCode.PASSWORD_NOT_ASCII));
            }
        }
        return List.of();
    }
}
