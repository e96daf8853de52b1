package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.SampleRevocationList;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.Stream.Builder;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code of a check: a certificate with which it is found, and one near it with which it is not. */
class CheckerCodesTest {
    private static final String OFFICE = "9970100011";
    /** Noon in Japan. */
    private static final Instant NOW = TestPki.NOW;

    private static final SamplePki PKI = TestPki.PKI;
    private static final SamplePki SAME_NAMES = SamplePki.create(Clock.fixed(NOW, ZoneOffset.UTC));
    private static final CertificateChecker CHECKER = CertificateChecker.of(PKI.anchors());

    /** A code, what triggers it, and what nearly does. */
    private record Case(CertificateCode code, CertificateCheck triggers, CertificateCheck near) {
        @Override
        public String toString() {
            return code.name();
        }
    }

    /** A good certificate but for what a test changes. Its key is of a curve, since making one takes no time. */
    private static SampleCertificate good() {
        return PKI.certificate(OFFICE).key("EC", 256);
    }

    private static CertificateCheck check(SampleCertificate wanted) {
        return check(CHECKER, PKI.issue(wanted).chain());
    }

    private static CertificateCheck check(CertificateChecker checker, List<X509Certificate> chain) {
        return checker.check(chain, NOW);
    }

    private static CertificateCheck check(SampleCertificate.Role role) {
        return check(CHECKER, PKI.identity(role, OFFICE).chain());
    }

    private static CertificateChecker trusting(X509Certificate... anchors) {
        return CertificateChecker.of(TrustAnchors.of(anchors));
    }

    private static CertificateChecker by(CertificatePolicy.Builder policy) {
        return CHECKER.withPolicy(policy.build());
    }

    private static CertificatePolicy.Builder policy() {
        return CertificatePolicy.builder();
    }

    private static CertificateChecker with(X509CRL... lists) {
        return CHECKER.withRevocationLists(RevocationLists.of(lists));
    }

    private static CertificateChecker with(SampleRevocationList list) {
        return with(PKI.issue(list));
    }

    private static SampleRevocationList list() {
        return PKI.revocationList();
    }

    private static final List<Case> CASES = allCases();

    static List<Case> cases() {
        return CASES;
    }

    private static List<Case> allCases() {
        Builder<Case> cases = Stream.builder();
        addIssuers(cases);
        addWhatItIs(cases);
        addDays(cases);
        addStrength(cases);
        addRevocation(cases);
        return cases.build().toList();
    }

    private static void addIssuers(Builder<Case> cases) {
        List<X509Certificate> chain = PKI.office(OFFICE).chain();
        CertificateCheck plain = check(CHECKER, chain);
        X509Certificate intermediate = PKI.intermediate();
        X509Certificate renewed = PKI.renewedCa();

        cases.add(new Case(
                CertificateCode.CA_NOT_GIVEN,
                check(CertificateChecker.of(TrustAnchors.NONE), chain),
                check(trusting(intermediate), chain)));
        cases.add(new Case(CertificateCode.CA_UNKNOWN, check(trusting(intermediate), chain), plain));
        List<X509Certificate> ofRenewed =
                PKI.identity(SampleCertificate.Role.RENEWED_CA, OFFICE).chain();
        cases.add(new Case(
                CertificateCode.CA_SAME_NAME_OTHER_KEY,
                check(SampleCertificate.Role.RENEWED_CA),
                check(trusting(PKI.ca(), renewed), ofRenewed)));
        List<X509Certificate> alone = PKI.identity(SampleCertificate.Role.MISSING_INTERMEDIATE, OFFICE)
                .chain();
        cases.add(new Case(
                CertificateCode.SIGNATURE_WRONG, check(CHECKER, List.of(ofRenewed.get(0))), check(CHECKER, alone)));
        cases.add(new Case(
                CertificateCode.ISSUER_MISSING,
                check(CHECKER, alone),
                check(CHECKER, List.of(alone.get(0), intermediate))));

        Instant caBegins = PKI.ca().getNotBefore().toInstant();
        cases.add(new Case(
                CertificateCode.CA_NOT_YET_VALID,
                CHECKER.check(chain, caBegins.minusSeconds(1)),
                CHECKER.check(chain, caBegins)));
        Instant caEnds = PKI.ca().getNotAfter().toInstant();
        cases.add(new Case(
                CertificateCode.CA_EXPIRED, CHECKER.check(chain, caEnds.plusSeconds(1)), CHECKER.check(chain, caEnds)));
        Thumbprint pin = Thumbprint.sha256(PKI.ca());
        Thumbprint otherPin = Thumbprint.sha256(SAME_NAMES.ca());
        cases.add(new Case(
                CertificateCode.CA_PIN_DIFFERS,
                check(by(policy().pin(otherPin)), chain),
                check(by(policy().pin(otherPin).pin(pin)), chain)));
        CertificateCheck same = check(by(policy().publishedCaThumbprint(Thumbprint.sha1(PKI.ca()))), chain);
        CertificateCheck differs = check(by(policy().publishedCaThumbprint(Thumbprint.sha1(SAME_NAMES.ca()))), chain);
        cases.add(new Case(CertificateCode.CA_THUMBPRINT_DIFFERS, differs, same));
        cases.add(new Case(CertificateCode.CA_THUMBPRINT_SAME, same, differs));
        cases.add(new Case(
                CertificateCode.PATH_INVALID,
                check(CHECKER, PKI.issue(good(), good()).chain()),
                check(CHECKER, PKI.issue(good(), good().ca()).chain())));
        SampleCertificate namedLikeIt = good().ca().commonName("E-Seikyu　CA ");
        SampleCertificate namedOtherwise = good().ca().commonName("e-seikyuuCA2");
        cases.add(new Case(
                CertificateCode.ISSUER_NAME,
                check(CHECKER, PKI.issue(good(), namedOtherwise).chain()),
                check(CHECKER, PKI.issue(good(), namedLikeIt).chain())));
    }

    private static void addWhatItIs(Builder<Case> cases) {
        cases.add(new Case(
                CertificateCode.KIND_UNKNOWN,
                check(good().commonName("KaigoJigyousho2")),
                check(good().commonName("kaigojigyousho"))));
        CertificateChecker claimsOnly = by(policy().kinds(CertificateKind.CLAIMS));
        cases.add(new Case(
                CertificateCode.KIND_NOT_ALLOWED,
                check(
                        claimsOnly,
                        PKI.identity(SampleCertificate.Role.DX, OFFICE).chain()),
                check(claimsOnly, PKI.office(OFFICE).chain())));
        cases.add(new Case(CertificateCode.OFFICE_MISSING, check(good().withoutOffice()), check(good())));
        cases.add(new Case(CertificateCode.NOT_AN_OFFICE, check(good().ca()), check(good())));
        cases.add(new Case(
                CertificateCode.USAGE_NOT_SIGNING,
                check(good().keyUsage(KeyUsage.nonRepudiation)),
                check(good().keyUsage(0))));
        cases.add(new Case(
                CertificateCode.USAGE_OF_OTHERS,
                check(good().purposes(KeyPurposeId.id_kp_serverAuth)),
                check(good().purposes(KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth))));
    }

    private static void addDays(Builder<Case> cases) {
        cases.add(new Case(
                CertificateCode.NOT_YET_VALID, check(good().begins(NOW.plusSeconds(1))), check(good().begins(NOW))));
        // 2026-04-01 12:00 in Japan: the day before ended at 15:00Z.
        cases.add(new Case(
                CertificateCode.EXPIRED,
                check(good().ends(Instant.parse("2026-03-31T14:59:59Z"))),
                check(good().ends(Instant.parse("2026-03-31T15:00:00Z")))));
        cases.add(new Case(
                CertificateCode.ENDS_BEFORE_MIDNIGHT,
                check(good().ends(NOW.minusSeconds(1))),
                check(good().ends(NOW))));
        SampleCertificate untilJuly1 = good().ends(Instant.parse("2026-07-01T14:59:59Z"));
        List<X509Certificate> chain = PKI.issue(untilJuly1).chain();
        cases.add(new Case(
                CertificateCode.RENEWAL_OPEN,
                CHECKER.check(chain, Instant.parse("2026-03-31T15:00:00Z")),
                CHECKER.check(chain, Instant.parse("2026-03-31T14:59:59Z"))));
    }

    private static void addStrength(Builder<Case> cases) {
        cases.add(new Case(
                CertificateCode.KEY_TOO_WEAK, check(SampleCertificate.Role.WEAK_KEY), check(PKI.certificate(OFFICE))));
        cases.add(new Case(CertificateCode.KEY_ALGORITHM, check(good().key("Ed25519", 255)), check(good())));
        cases.add(new Case(
                CertificateCode.SIGNATURE_TOO_WEAK,
                check(good().signedBy("SHA1withRSA")),
                check(good().signedBy("SHA384withRSA"))));
    }

    private static void addRevocation(Builder<Case> cases) {
        List<X509Certificate> chain = PKI.office(OFFICE).chain();
        X509Certificate certificate = chain.get(0);
        X509Certificate neighbour =
                PKI.identity(SampleCertificate.Role.DX, OFFICE).certificate();
        CertificateCheck good = check(with(list()), chain);
        CertificateCheck revoked = check(with(list().revoked(certificate, NOW)), chain);
        CertificateCheck stale = check(with(list().nextUpdate(NOW.minusSeconds(1))), chain);

        cases.add(new Case(CertificateCode.REVOKED, revoked, check(with(list().revoked(neighbour, NOW)), chain)));
        cases.add(new Case(
                CertificateCode.REVOKED_LATER,
                check(with(list().revoked(certificate, NOW.plusSeconds(1))), chain),
                revoked));
        cases.add(new Case(CertificateCode.NOT_REVOKED, good, stale));
        cases.add(new Case(
                CertificateCode.REVOCATION_UNKNOWN, check(by(policy().revocationListRequired()), chain), good));
        cases.add(new Case(
                CertificateCode.REVOCATION_NOT_CHECKED,
                check(CHECKER, chain),
                check(by(policy().revocationListRequired()), chain)));
        cases.add(new Case(CertificateCode.LIST_STALE, stale, check(with(list().nextUpdate(NOW)), chain)));
        cases.add(new Case(
                CertificateCode.LIST_NOT_YET_ISSUED,
                check(with(list().issued(NOW.plusSeconds(1))), chain),
                check(with(list().issued(NOW)), chain)));
        cases.add(new Case(CertificateCode.LIST_NOT_OF_CA, check(with(SAME_NAMES.crl()), chain), good));
        cases.add(new Case(
                CertificateCode.LIST_UNSUITABLE,
                check(with(list().extension(Extension.deltaCRLIndicator, true, new ASN1Integer(1))), chain),
                check(with(list().extension(Extension.cRLNumber, false, new ASN1Integer(2))), chain)));
    }

    private static List<CertificateCode> codes(CertificateCheck check) {
        return check.findings().stream()
                .map(Finding::code)
                .map(CertificateCode.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundInItsCaseAndNotInOneNearIt(Case one) {
        assertThat(codes(one.triggers())).containsOnlyOnce(one.code());
        assertThat(codes(one.near())).doesNotContain(one.code());
        assertThat(one.triggers().status()).isGreaterThanOrEqualTo(one.code().status());
    }

    @Test
    void everyCodeHasItsCase() {
        assertThat(CASES).extracting(Case::code).containsExactlyInAnyOrder(CertificateCode.values());
    }
}
