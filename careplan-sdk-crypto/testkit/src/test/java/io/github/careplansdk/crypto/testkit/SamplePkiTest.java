package io.github.careplansdk.crypto.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;

class SamplePkiTest {
    private static final Instant NOW = Instant.parse("2026-04-01T03:00:00Z");
    private static final SamplePki PKI = SamplePki.create(Clock.fixed(NOW, ZoneId.of("UTC")));
    private static final String OFFICE = "9970100011";

    @Test
    void anOfficesCertificateIsLikeTheRealOnes() throws Exception {
        SigningIdentity identity = PKI.office(OFFICE);
        X509Certificate certificate = identity.certificate();
        assertThat(certificate.getSubjectX500Principal().getName()).startsWith("CN=KaigoJigyousho,OU=" + OFFICE);
        assertThat(certificate.getIssuerX500Principal().getName()).startsWith("CN=e-seikyuuCA,");
        assertThat(identity.chain()).containsExactly(certificate, PKI.ca());
        assertThat(((RSAKey) certificate.getPublicKey()).getModulus().bitLength())
                .isEqualTo(2048);
        assertThat(certificate.getNotAfter().toInstant().toString()).endsWith("T14:59:59Z");
        certificate.verify(PKI.ca().getPublicKey());
    }

    @Test
    void askingTwiceGivesTheSameIdentityAndAnotherOfficeAnother() {
        assertThat(PKI.office(OFFICE)).isSameAs(PKI.office(OFFICE));
        assertThat(PKI.office(OFFICE).certificate().getPublicKey())
                .isNotEqualTo(PKI.office("9970100037").certificate().getPublicKey());
    }

    @Test
    void anOfficeNumberHasTenDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> PKI.office("997010001"));
    }

    @Test
    void theImitationHasTheNameAndTheKeyIdentifierOfTheCaAndAnotherKey() {
        List<X509Certificate> chain =
                PKI.identity(SampleCertificate.Role.OTHER_CA_SAME_NAME, OFFICE).chain();
        X509Certificate imitation = chain.get(1);
        String keyIdentifier = Extension.subjectKeyIdentifier.getId();
        assertThat(imitation.getSubjectX500Principal()).isEqualTo(PKI.ca().getSubjectX500Principal());
        assertThat(imitation.getExtensionValue(keyIdentifier))
                .isEqualTo(PKI.ca().getExtensionValue(keyIdentifier));
        assertThat(imitation.getPublicKey()).isNotEqualTo(PKI.ca().getPublicKey());
    }

    @Test
    void theListHasTheRevokedOnesThatWereAskedFor() throws Exception {
        X509Certificate revoked =
                PKI.identity(SampleCertificate.Role.REVOKED, OFFICE).certificate();
        assertThat(PKI.crl().isRevoked(revoked)).isTrue();
        assertThat(PKI.crl().isRevoked(PKI.office(OFFICE).certificate())).isFalse();
        PKI.crl().verify(PKI.ca().getPublicKey());
    }

    @Test
    void timesAreReckonedFromTheClock() throws Exception {
        X509Certificate due =
                PKI.identity(SampleCertificate.Role.RENEWAL_DUE, OFFICE).certificate();
        assertThat(due.getNotAfter().toInstant()).isEqualTo(Instant.parse("2026-05-01T14:59:59Z"));
        assertThat(PKI.crl().getThisUpdate().toInstant()).isEqualTo(NOW);
    }
}
