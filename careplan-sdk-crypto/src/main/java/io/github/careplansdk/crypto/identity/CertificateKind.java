package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.identity.internal.certificate.CertificateSubject;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of certificates (電子証明書) that the CA of the portal issues, told apart by the common name (CN) of the subject.
 * Care plans are exchanged with the first two only.
 */
public enum CertificateKind {
    /** 介護保険証明書: for claims, and for exchanging care plans. CN {@code KaigoJigyousho}. */
    CLAIMS("介護保険証明書", "KaigoJigyousho"),
    /**
     * 介護DX証明書, before its renaming 請求委任事業所用ケアプラン証明書: for exchanging care plans, not for claims. CN {@code
     * CarePlanJigyousho}.
     */
    DX("介護DX証明書", "CarePlanJigyousho"),
    /** 代理人証明書: with which an agent claims for offices. Told by {@code Dairinin} in the CN. */
    AGENT("代理人証明書", List.of("dairinin")),
    /** 障害者総合支援証明書: for claims of services for disabled people. Told by {@code Shougai} or the like in the CN. */
    DISABILITY("障害者総合支援証明書", List.of("shougai", "shogai", "syougai", "jiritsu"));

    private final String officialName;
    private final Optional<String> commonName;
    private final List<String> words;

    CertificateKind(String officialName, String commonName) {
        this.officialName = officialName;
        this.commonName = Optional.of(commonName);
        this.words = List.of();
    }

    /** The exact names of these kinds are not published: a word of theirs is enough to tell why they are refused. */
    CertificateKind(String officialName, List<String> words) {
        this.officialName = officialName;
        this.commonName = Optional.empty();
        this.words = words;
    }

    /**
     * Returns the kind of a certificate, or empty if its subject has another common name. The issuer is not checked.
     */
    public static Optional<CertificateKind> of(X509Certificate certificate) {
        Optional<String> name = CertificateSubject.of(certificate).commonName();
        return Stream.of(values())
                .filter(kind -> name.filter(kind::isNamed).isPresent())
                .findFirst();
    }

    private boolean isNamed(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return commonName.filter(name::equalsIgnoreCase).isPresent()
                || words.stream().anyMatch(lowerCase::contains);
    }

    /** Returns whether care plans are exchanged with certificates of this kind. */
    public boolean isForCarePlans() {
        return commonName.isPresent();
    }

    /** Returns the common name (CN) in the subject; empty for the kinds that are told by a word in it. */
    public Optional<String> commonName() {
        return commonName;
    }

    /** Returns the official name of the kind, in Japanese. */
    public String officialName() {
        return officialName;
    }
}
