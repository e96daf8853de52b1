package io.github.careplansdk.crypto.identity.internal.certificate;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.CertificateCode;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.CertificatePolicy;
import io.github.careplansdk.crypto.identity.Validity;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;

/** What an office's own certificate has to be like: its names, its use and its days. */
public final class CertificateRules {
    /** The bit digitalSignature in {@link X509Certificate#getKeyUsage}. */
    private static final int DIGITAL_SIGNATURE = 0;

    /** A CA may name purposes of its own, so only those are refused that are certainly others'. */
    private static final Set<String> PURPOSES_OF_OTHERS = Stream.of(
                    KeyPurposeId.id_kp_serverAuth,
                    KeyPurposeId.id_kp_codeSigning,
                    KeyPurposeId.id_kp_timeStamping,
                    KeyPurposeId.id_kp_OCSPSigning)
            .map(KeyPurposeId::getId)
            .collect(Collectors.toUnmodifiableSet());

    private final X509Certificate certificate;
    private final CertificateSubject subject;
    private final CertificatePolicy policy;
    private final Instant at;
    private final List<Finding> findings = new ArrayList<>();

    public CertificateRules(CertificatePath path, CertificatePolicy policy, Instant at) {
        this.certificate = path.certificates().get(0);
        this.subject = CertificateSubject.of(certificate);
        this.policy = policy;
        this.at = at;
    }

    public List<Finding> findings() {
        checkDays();
        checkKind();
        checkNames();
        checkUsage();
        return findings;
    }

    private void add(CertificateCode code, Object... arguments) {
        findings.add(Finding.of(code, arguments));
    }

    private void checkDays() {
        Validity validity = Validity.of(certificate);
        if (!validity.hasBegun(at)) {
            add(CertificateCode.NOT_YET_VALID, Validity.day(validity.begins()));
        } else if (validity.hasEnded(at)) {
            add(CertificateCode.EXPIRED, validity.lastDay());
        } else {
            if (!at.isBefore(validity.renewalOpens(policy.renewalWindow()).toInstant())) {
                add(CertificateCode.RENEWAL_OPEN, validity.lastDay(), validity.daysLeft(at));
            }
            if (validity.hasEndedToTheSecond(at)) {
                LocalTime end = validity.notAfter().atZone(Validity.JAPAN).toLocalTime();
                add(CertificateCode.ENDS_BEFORE_MIDNIGHT, validity.lastDay(), ISO_LOCAL_TIME.format(end));
            }
        }
    }

    private void checkKind() {
        Optional<CertificateKind> kind = CertificateKind.of(certificate);
        if (kind.isEmpty()) {
            add(CertificateCode.KIND_UNKNOWN, subject);
        } else if (!policy.allows(kind.get())) {
            String allowed = policy.kinds().stream()
                    .sorted()
                    .map(CertificateKind::officialName)
                    .collect(Collectors.joining(", "));
            add(CertificateCode.KIND_NOT_ALLOWED, kind.get().officialName(), allowed);
        }
    }

    private void checkNames() {
        if (subject.office().isEmpty()) {
            add(CertificateCode.OFFICE_MISSING, subject);
        }
        CertificateSubject issuer = CertificateSubject.issuerOf(certificate);
        if (!issuer.isNamedAsOfficialCa()) {
            add(CertificateCode.ISSUER_NAME, issuer);
        }
    }

    private void checkUsage() {
        if (certificate.getBasicConstraints() >= 0) {
            add(CertificateCode.NOT_AN_OFFICE, subject);
        }
        boolean @Nullable [] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            add(CertificateCode.USAGE_NOT_SIGNING);
        }
        List<String> purposes = purposes();
        if (!purposes.isEmpty() && PURPOSES_OF_OTHERS.containsAll(purposes)) {
            add(CertificateCode.USAGE_OF_OTHERS, String.join(", ", purposes));
        }
    }

    /** Returns the extended key usage; empty where there is none. */
    private List<String> purposes() {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null ? List.of() : purposes;
        } catch (CertificateParsingException e) {
            // An extension that cannot be read is a fault of the path (PATH_INVALID).
            return List.of();
        }
    }
}
