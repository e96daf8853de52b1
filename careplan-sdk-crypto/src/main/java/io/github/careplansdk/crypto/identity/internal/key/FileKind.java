package io.github.careplansdk.crypto.identity.internal.key;

import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.IdentityException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/** What people give in place of a PKCS#12 file. */
public final class FileKind {
    private static final int BEGINNING = 512;
    private static final String UTF8_MARK = "\u00EF\u00BB\u00BF";
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
    private static final Pattern HTML = Pattern.compile("<(!DOCTYPE HTML|HTML|HEAD|BODY)\\b");
    private static final byte SEQUENCE = 0x30;
    private static final int PKCS12_VERSION = 3;

    private FileKind() {}

    /** Returns what the bytes are by their beginning, or empty where that is an ASN.1 sequence, as of PKCS#12. */
    static Optional<IdentityException> notAsn1(byte[] bytes) {
        if (bytes.length == 0) {
            return refused(IdentityCode.FILE_EMPTY);
        }
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("\u00FE\u00ED\u00FE\u00ED")) {
            return refused(IdentityCode.FILE_JAVA_KEY_STORE, "JKS");
        }
        if (beginning.startsWith("\u00CE\u00CE\u00CE\u00CE")) {
            return refused(IdentityCode.FILE_JAVA_KEY_STORE, "JCEKS");
        }
        if (beginning.startsWith("PK\u0003\u0004")) {
            return refused(IdentityCode.FILE_ZIP);
        }
        Matcher pem = PEM.matcher(beginning);
        if (pem.find()) {
            return refused(IdentityCode.FILE_PEM, pem.group(1));
        }
        if (beginning.replace(UTF8_MARK, "").stripLeading().startsWith("<")
                && HTML.matcher(beginning.toUpperCase(Locale.ROOT)).find()) {
            return refused(IdentityCode.FILE_HTML);
        }
        return bytes[0] == SEQUENCE ? Optional.empty() : refused(IdentityCode.FILE_NOT_PKCS12);
    }

    /** Returns what an ASN.1 structure is that cannot be read as PKCS#12. */
    static IdentityException notPkcs12(ASN1Primitive structure, RuntimeException cause) {
        if (isCertificate(structure) || isBundle(structure)) {
            return new IdentityException(IdentityCode.FILE_CERTIFICATE);
        }
        return new IdentityException(
                cause, beginsAsPkcs12(structure) ? IdentityCode.FILE_DAMAGED : IdentityCode.FILE_NOT_PKCS12);
    }

    private static boolean isCertificate(ASN1Primitive structure) {
        return reads(() -> Certificate.getInstance(structure) != null);
    }

    private static boolean isBundle(ASN1Primitive structure) {
        return reads(
                () -> ContentInfo.getInstance(structure).getContentType().equals(PKCSObjectIdentifiers.signedData));
    }

    private static boolean beginsAsPkcs12(ASN1Primitive structure) {
        return reads(() -> ASN1Sequence.getInstance(structure).getObjectAt(0) instanceof ASN1Integer version
                && version.hasValue(PKCS12_VERSION));
    }

    /** BouncyCastle tells by a runtime exception, of many classes, that a structure is another one. */
    private static boolean reads(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException isOther) {
            return false;
        }
    }

    private static Optional<IdentityException> refused(IdentityCode code, Object... arguments) {
        return Optional.of(new IdentityException(code, arguments));
    }
}
