package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.identity.internal.certificate.CertificateSubject;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of certificates (電子証明書) that offices hold, told apart by the common name (CN) of the subject. */
public enum CertificateKind {
    /** 介護保険証明書: for claims, and for exchanging care plans. CN {@code KaigoJigyousho}. */
    CLAIMS("KaigoJigyousho", "介護保険証明書"),
    /**
     * 介護DX証明書, before its renaming 請求委任事業所用ケアプラン証明書: for exchanging care plans, not for claims. CN {@code
     * CarePlanJigyousho}.
     */
    DX("CarePlanJigyousho", "介護DX証明書");

    private final String commonName;
    private final String officialName;

    CertificateKind(String commonName, String officialName) {
        this.commonName = commonName;
        this.officialName = officialName;
    }

    /**
     * Returns the kind of a certificate, or empty if its subject has another common name. The issuer is not checked.
     */
    public static Optional<CertificateKind> of(X509Certificate certificate) {
        Optional<String> name = CertificateSubject.of(certificate).commonName();
        return Stream.of(values())
                .filter(kind -> name.filter(kind.commonName::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    /** Returns the common name (CN) in the subject. */
    public String commonName() {
        return commonName;
    }

    /** Returns the official name of the kind, in Japanese. */
    public String officialName() {
        return officialName;
    }
}
