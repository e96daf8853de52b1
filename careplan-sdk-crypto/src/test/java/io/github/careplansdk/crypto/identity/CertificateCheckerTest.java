package io.github.careplansdk.crypto.identity;

import static io.github.careplansdk.crypto.identity.TestPki.NOW;
import static io.github.careplansdk.crypto.identity.TestPki.PKI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateSubject;
import io.github.careplansdk.crypto.identity.internal.certificate.SignatureStrength;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SampleRevocationList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCheckerTest {
    private static final String OFFICE = "9970100011";
    private static final CertificateChecker CHECKER = CertificateChecker.of(PKI.anchors());

    private static SampleCertificate good() {
        return PKI.certificate(OFFICE).key("EC", 256);
    }

    private static CertificateChecker with(SampleRevocationList list) {
        return CHECKER.withRevocationLists(RevocationLists.of(PKI.issue(list)));
    }

    /** All that was found but for what only tells that all is well. */
    private static List<FindingCode> faults(CertificateCheck check) {
        return check.findings().stream()
                .map(Finding::code)
                .filter(code -> code != CertificateCode.REVOCATION_NOT_CHECKED && code != CertificateCode.NOT_REVOKED)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CLAIMS,               VALID,
            DX,                   VALID,
            EXPIRED,              INVALID,       EXPIRED
            NOT_YET_VALID,        INVALID,       NOT_YET_VALID
            RENEWAL_DUE,          RENEWAL_DUE,   RENEWAL_OPEN
            OTHER_CA_SAME_NAME,   INVALID,       CA_SAME_NAME_OTHER_KEY
            RENEWED_CA,           INVALID,       CA_SAME_NAME_OTHER_KEY
            MISSING_INTERMEDIATE, INDETERMINATE, ISSUER_MISSING
            WEAK_KEY,             INVALID,       KEY_TOO_WEAK
            WRONG_USAGE,          INVALID,       USAGE_NOT_SIGNING
            REVOKED,              INVALID,       REVOKED
            TLS_SERVER,           INVALID,       KIND_UNKNOWN USAGE_OF_OTHERS
            """)
    void saysOfEachRoleWhatIsWrongAndNothingElse(
            SampleCertificate.Role role, CertificateCheck.Status status, String codes) {
        List<X509Certificate> chain = PKI.identity(role, OFFICE).chain();
        CertificateCheck check =
                CHECKER.withRevocationLists(RevocationLists.of(PKI.crl())).check(chain, NOW);
        assertThat(check.status()).isEqualTo(status);
        assertThat(check.isGood()).isEqualTo(status.compareTo(CertificateCheck.Status.RENEWAL_DUE) <= 0);
        assertThat(faults(check))
                .extracting(FindingCode::name)
                .containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "KaigoDairinin, AGENT",
        "shougaidairinin, AGENT",
        "ShougaiJigyousho, DISABILITY",
        "JiritsuJigyousho, DISABILITY"
    })
    void namesCertificatesThatAreNotForCarePlans(String commonName, CertificateKind kind) {
        List<X509Certificate> chain = PKI.issue(
                        PKI.certificate(OFFICE).key("EC", 256).commonName(commonName))
                .chain();
        CertificateCheck check = CHECKER.check(chain, NOW);
        assertThat(check.kind()).contains(kind);
        assertThat(faults(check)).containsExactly(CertificateCode.KIND_NOT_ALLOWED);
        assertThat(check.findings().get(0).message(Language.JA)).contains(kind.officialName(), "介護保険証明書", "介護DX証明書");
    }

    @Test
    void tellsWhatACertificateIs() {
        CertificateCheck check =
                CHECKER.check(PKI.identity(SampleCertificate.Role.DX, OFFICE).chain(), NOW);
        assertThat(check.kind()).contains(CertificateKind.DX);
        assertThat(check.office()).contains(new OfficeNumber(OFFICE));
        assertThat(check.anchor()).contains(PKI.ca());
        assertThat(check.lastDay()).isEqualTo(LocalDate.of(2026, 4, 1).plusDays(3 * 365 - 180));
        assertThat(check.daysLeft()).isEqualTo(3 * 365 - 180);
        assertThat(check.renewalOpens().toLocalDate()).isEqualTo(check.lastDay().minusMonths(3));
        assertThat(check.renewalOpens().toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(check.renewalOpens().getZone().getId()).isEqualTo("Asia/Tokyo");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-06-30T14:59:59Z, VALID
            2026-06-30T15:00:00Z, RENEWAL_DUE
            2026-10-01T14:59:59Z, RENEWAL_DUE
            2026-10-01T15:00:00Z, INVALID
            """)
    void turnsToTheSecondInJapan(Instant at, CertificateCheck.Status status) {
        // Ends on 2026-10-01, so renewal opens on 2026-07-01.
        List<X509Certificate> chain =
                PKI.issue(good().ends(Instant.parse("2026-10-01T14:59:59Z"))).chain();
        assertThat(CHECKER.check(chain, at).status()).isEqualTo(status);
    }

    @Test
    void takesTheRenewalWindowOfThePolicy() {
        List<X509Certificate> chain =
                PKI.identity(SampleCertificate.Role.RENEWAL_DUE, OFFICE).chain();
        CertificatePolicy policy =
                CertificatePolicy.builder().renewalWindow(Period.ofDays(29)).build();
        assertThat(CHECKER.withPolicy(policy).check(chain, NOW).status()).isEqualTo(CertificateCheck.Status.VALID);
    }

    @Test
    void aCertificateThatEndsEarlierOnItsLastDayIsGoodUntilMidnightWithAWarning() {
        List<X509Certificate> chain =
                PKI.issue(good().ends(Instant.parse("2026-04-01T01:00:00Z"))).chain();
        CertificateCheck check = CHECKER.check(chain, Instant.parse("2026-04-01T14:59:59Z"));
        assertThat(check.status()).isEqualTo(CertificateCheck.Status.RENEWAL_DUE);
        assertThat(check.daysLeft()).isZero();
        assertThat(check.findings())
                .contains(Finding.of(CertificateCode.ENDS_BEFORE_MIDNIGHT, "2026-04-01", "10:00:00"));
    }

    @Test
    void tellsAllThatIsWrongAtOnceTheWorstFirst() {
        SampleCertificate wanted = PKI.certificate(OFFICE)
                .key("RSA", 1024)
                .signedBy("SHA1withRSA")
                .commonName("Somebody")
                .withoutOffice()
                .begins(NOW.minusSeconds(10 * 86_400))
                .ends(NOW.minusSeconds(5 * 86_400))
                .keyUsage(KeyUsage.keyEncipherment)
                .purposes(KeyPurposeId.id_kp_codeSigning)
                .unknownCriticalExtension();
        SigningIdentity identity = PKI.issue(wanted);
        SampleRevocationList list = PKI.revocationList().revoked(identity.certificate(), NOW.minusSeconds(1));
        Thumbprint other = Thumbprint.sha256(identity.certificate());
        Thumbprint otherSha1 = Thumbprint.sha1(identity.certificate());
        CertificateCheck check = with(list)
                .withPolicy(CertificatePolicy.builder()
                        .pin(other)
                        .publishedCaThumbprint(otherSha1)
                        .build())
                .check(identity.chain(), NOW);
        assertThat(faults(check))
                .containsExactlyInAnyOrder(
                        CertificateCode.KEY_TOO_WEAK,
                        CertificateCode.SIGNATURE_TOO_WEAK,
                        CertificateCode.KIND_UNKNOWN,
                        CertificateCode.OFFICE_MISSING,
                        CertificateCode.EXPIRED,
                        CertificateCode.USAGE_NOT_SIGNING,
                        CertificateCode.USAGE_OF_OTHERS,
                        CertificateCode.PATH_INVALID,
                        CertificateCode.REVOKED,
                        CertificateCode.CA_PIN_DIFFERS,
                        CertificateCode.CA_THUMBPRINT_DIFFERS);
        assertThat(faults(check)).last().isEqualTo(CertificateCode.OFFICE_MISSING);
    }

    @Test
    void whatCannotBeToldComesAfterWhatIsWrong() {
        CertificatePolicy policy =
                CertificatePolicy.builder().revocationListRequired().build();
        CertificateCheck check = CHECKER.withPolicy(policy)
                .check(PKI.identity(SampleCertificate.Role.EXPIRED, OFFICE).chain(), NOW);
        assertThat(check.status()).isEqualTo(CertificateCheck.Status.INVALID);
        assertThat(faults(check)).containsExactly(CertificateCode.EXPIRED, CertificateCode.REVOCATION_UNKNOWN);
    }

    @Test
    void aRejectionCarriesTheCheckAndItsWorstFinding() {
        CertificateCheck good = CHECKER.check(PKI.office(OFFICE).chain(), NOW);
        assertThat(good.orThrow()).isSameAs(good);
        CertificateCheck bad = CHECKER.check(
                PKI.identity(SampleCertificate.Role.EXPIRED, OFFICE).chain(), NOW);
        assertThatExceptionOfType(CertificateRejectedException.class)
                .isThrownBy(bad::orThrow)
                .withMessageContaining("expired on 2026-03-22 at 23:59:59 (Japan time)")
                .satisfies(rejected -> {
                    assertThat(rejected.check()).isSameAs(bad);
                    assertThat(rejected.code()).isEqualTo(CertificateCode.EXPIRED);
                    assertThat(rejected.finding().message(Language.JA)).contains("2026-03-22 の23時59分59秒（日本時間）");
                });
    }

    @Test
    void anEmptyChainIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> CHECKER.check(List.of(), NOW));
    }

    // Paths

    @Test
    void findsTheWayUpThroughAChainInAnyOrderAndWithStrangersInIt() {
        List<X509Certificate> chain = PKI.issue(good(), good().ca()).chain();
        List<X509Certificate> shuffled = new ArrayList<>(List.of(PKI.renewedCa(), PKI.ca(), PKI.intermediate()));
        shuffled.addAll(chain.subList(1, chain.size()));
        Collections.reverse(shuffled);
        shuffled.add(0, chain.get(0));
        CertificateCheck check = CHECKER.check(shuffled, NOW);
        // The issuer of this chain has an office's name, which is not its fault here.
        assertThat(faults(check)).containsExactly(CertificateCode.ISSUER_NAME);
        assertThat(check.anchor()).contains(PKI.ca());
    }

    @Test
    void anIntermediateThatIsNoCaLeadsNowhere() {
        CertificateCheck check = CHECKER.check(
                PKI.issue(good(), good().keyUsage(KeyUsage.keyCertSign)).chain(), NOW);
        assertThat(check.findings())
                .filteredOn(finding -> finding.code() == CertificateCode.PATH_INVALID)
                .extracting(finding -> finding.arguments().get(1))
                .containsExactly("NOT_CA_CERT");
    }

    @Test
    void anAlteredCertificateIsToldFromOneOfAnotherCa() {
        X509Certificate ofImitation =
                PKI.identity(SampleCertificate.Role.OTHER_CA_SAME_NAME, OFFICE).certificate();
        // The genuine CA stands in the chain, and did not sign it.
        CertificateCheck check = CHECKER.check(List.of(ofImitation, PKI.ca()), NOW);
        assertThat(faults(check)).containsExactly(CertificateCode.SIGNATURE_WRONG);
        assertThat(check.status()).isEqualTo(CertificateCheck.Status.INVALID);
    }

    @Test
    void whileACaIsRenewedBothItsCertificatesMayBeTrusted() {
        CertificateChecker both = CertificateChecker.of(TrustAnchors.of(PKI.ca(), PKI.renewedCa()));
        CertificateCheck ofOld = both.check(PKI.office(OFFICE).chain(), NOW);
        CertificateCheck ofNew = both.check(
                PKI.identity(SampleCertificate.Role.RENEWED_CA, OFFICE).chain(), NOW);
        assertThat(ofOld.status()).isEqualTo(CertificateCheck.Status.VALID);
        assertThat(ofOld.anchor()).contains(PKI.ca());
        assertThat(ofNew.status()).isEqualTo(CertificateCheck.Status.VALID);
        assertThat(ofNew.anchor()).contains(PKI.renewedCa());
    }

    @Test
    void theCaInTheChainIsNotTrustedForBeingThere() {
        CertificateChecker trustingOthers = CertificateChecker.of(TrustAnchors.of(PKI.intermediate()));
        CertificateCheck check = trustingOthers.check(PKI.office(OFFICE).chain(), NOW);
        assertThat(check.anchor()).isEmpty();
        assertThat(faults(check)).containsExactly(CertificateCode.CA_UNKNOWN);
    }

    @Test
    void aCaWhoseThumbprintIsThePublishedOneIsNotTrustedForThat() {
        CertificatePolicy policy = CertificatePolicy.builder()
                .publishedCaThumbprint(Thumbprint.sha1(PKI.ca()))
                .build();
        CertificateCheck check = CertificateChecker.of(TrustAnchors.NONE)
                .withPolicy(policy)
                .check(PKI.office(OFFICE).chain(), NOW);
        assertThat(faults(check)).containsExactly(CertificateCode.CA_NOT_GIVEN, CertificateCode.CA_THUMBPRINT_SAME);
        assertThat(check.status()).isEqualTo(CertificateCheck.Status.INDETERMINATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5withRSA", "SHA1withRSA"})
    void aWeakSignatureIsToldOnce(String algorithm) {
        CertificateCheck check =
                CHECKER.check(PKI.issue(good().signedBy(algorithm)).chain(), NOW);
        assertThat(faults(check)).containsExactly(CertificateCode.SIGNATURE_TOO_WEAK);
    }

    @ParameterizedTest
    @CsvSource({
        "SHA256WITHRSA, false",
        "SHA1WITHRSA, true",
        "SHA224WITHRSA, true",
        "SHA256WITHRSAANDMGF1, false",
        "SHA1WITHRSAANDMGF1, true",
        "SHA384WITHECDSA, false",
        "SHA1WITHECDSA, true",
        "SHA1WITHDSA, true",
        "ED25519, false",
        "MD5WITHRSA, true"
    })
    void theDigestOfASignatureCounts(String algorithm, boolean weak) {
        assertThat(SignatureStrength.weakness(new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm))
                        .isPresent())
                .isEqualTo(weak);
    }

    @Test
    void aSignatureByNobodyKnowsWhatIsWeak() {
        ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.2");
        assertThat(SignatureStrength.weakness(new AlgorithmIdentifier(unknown))).contains(unknown.getId());
        assertThat(SignatureStrength.weakness(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS)))
                .isPresent();
    }

    // Lists of revoked certificates

    @Test
    void aListThatIsPastItsNextUpdateStillSaysWhoWasRevoked() {
        SigningIdentity identity = PKI.office(OFFICE);
        SampleRevocationList list = PKI.revocationList()
                .issued(NOW.minusSeconds(100))
                .nextUpdate(NOW.minusSeconds(1))
                .revoked(identity.certificate(), NOW.minusSeconds(200));
        assertThat(faults(with(list).check(identity.chain(), NOW))).containsExactly(CertificateCode.REVOKED);
    }

    @Test
    void aListThatIsPastItsNextUpdateDoesNotSayWhoIsGood() {
        SampleRevocationList list = PKI.revocationList().nextUpdate(NOW.minusSeconds(1));
        CertificateCheck check = with(list).check(PKI.office(OFFICE).chain(), NOW);
        assertThat(faults(check)).containsExactly(CertificateCode.REVOCATION_UNKNOWN, CertificateCode.LIST_STALE);
        assertThat(check.status()).isEqualTo(CertificateCheck.Status.INDETERMINATE);
    }

    /** A list of today is no list of the day of the move, and the newest there is. */
    @Test
    void aListMayHaveToBeCurrentAtAnotherMoment() {
        SigningIdentity identity = PKI.office(OFFICE);
        Instant later = NOW.plus(Duration.ofDays(30));
        SampleRevocationList list = PKI.revocationList().nextUpdate(NOW.plusSeconds(1));
        assertThat(faults(with(list).check(identity.chain(), later)))
                .containsExactly(CertificateCode.REVOCATION_UNKNOWN, CertificateCode.LIST_STALE);
        CertificateChecker checker = with(list).withListsCurrentAt(NOW);
        CertificateCheck check = checker.check(identity.chain(), later);
        assertThat(check.isGood()).isTrue();
        assertThat(check.findings()).extracting(Finding::code).contains(CertificateCode.NOT_REVOKED);
        SampleRevocationList announced = list.revoked(identity.certificate(), NOW.plusSeconds(100));
        assertThat(faults(with(announced).withListsCurrentAt(NOW).check(identity.chain(), later)))
                .containsExactly(CertificateCode.REVOKED);
    }

    @Test
    void oneGoodListIsEnough() {
        RevocationLists lists = RevocationLists.of(
                PKI.issue(PKI.revocationList().nextUpdate(NOW.minusSeconds(1))), PKI.issue(PKI.revocationList()));
        CertificateCheck check =
                CHECKER.withRevocationLists(lists).check(PKI.office(OFFICE).chain(), NOW);
        assertThat(faults(check)).isEmpty();
        assertThat(check.status()).isEqualTo(CertificateCheck.Status.VALID);
    }

    @Test
    void oneListThatSaysRevokedIsEnough() {
        SigningIdentity identity = PKI.office(OFFICE);
        RevocationLists lists = RevocationLists.of(
                PKI.issue(PKI.revocationList()),
                PKI.issue(PKI.revocationList().revoked(identity.certificate(), NOW.minusSeconds(1))));
        assertThat(faults(CHECKER.withRevocationLists(lists).check(identity.chain(), NOW)))
                .containsExactly(CertificateCode.REVOKED);
    }

    @Test
    void aListForEachCertificateOfThePathIsNeeded() {
        List<X509Certificate> chain = new ArrayList<>(PKI.identity(SampleCertificate.Role.MISSING_INTERMEDIATE, OFFICE)
                .chain());
        chain.add(PKI.intermediate());
        CertificateCheck check = with(PKI.revocationList()).check(chain, NOW);
        assertThat(check.findings())
                .extracting(
                        finding -> finding.code().name(),
                        finding -> finding.arguments().get(0))
                .contains(
                        tuple(
                                "REVOCATION_UNKNOWN",
                                CertificateSubject.of(chain.get(0)).toString()),
                        tuple("NOT_REVOKED", CertificateSubject.of(chain.get(1)).toString()));
    }

    @Test
    void aListWithoutNextUpdateOrWithAWeakSignatureTellsNothing() {
        List<X509Certificate> chain = PKI.office(OFFICE).chain();
        for (SampleRevocationList list : List.of(
                PKI.revocationList().withoutNextUpdate(), PKI.revocationList().signedBy("SHA1withRSA"))) {
            assertThat(faults(with(list).check(chain, NOW)))
                    .containsExactly(CertificateCode.REVOCATION_UNKNOWN, CertificateCode.LIST_UNSUITABLE);
        }
    }

    private static DistributionPointName place(String uri) {
        return new DistributionPointName(new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
    }

    private static SampleCertificate listedAt(String uri) {
        return good().extension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(place(uri), null, null)
        }));
    }

    private static CertificateChecker withListFor(IssuingDistributionPoint scope) {
        return with(PKI.revocationList().extension(Extension.issuingDistributionPoint, true, scope));
    }

    @Test
    void aListOfOnePlaceTellsOfTheCertificatesThatNameThePlace() {
        CertificateChecker checker = withListFor(
                new IssuingDistributionPoint(place("http://ca.invalid/1.crl"), false, false, null, false, false));
        List<X509Certificate> same =
                PKI.issue(listedAt("http://ca.invalid/1.crl")).chain();
        List<X509Certificate> other =
                PKI.issue(listedAt("http://ca.invalid/2.crl")).chain();
        List<X509Certificate> none = PKI.issue(good()).chain();
        assertThat(faults(checker.check(same, NOW))).isEmpty();
        assertThat(faults(checker.check(other, NOW))).contains(CertificateCode.LIST_UNSUITABLE);
        assertThat(faults(checker.check(none, NOW))).contains(CertificateCode.LIST_UNSUITABLE);
    }

    @Test
    void aListOfUsersCertificatesTellsOfOfficesAndOneOfCasDoesNot() {
        List<X509Certificate> chain = PKI.office(OFFICE).chain();
        IssuingDistributionPoint users = new IssuingDistributionPoint(null, true, false, null, false, false);
        IssuingDistributionPoint cas = new IssuingDistributionPoint(null, false, true, null, false, false);
        IssuingDistributionPoint indirect = new IssuingDistributionPoint(null, false, false, null, true, false);
        assertThat(faults(withListFor(users).check(chain, NOW))).isEmpty();
        assertThat(faults(withListFor(cas).check(chain, NOW))).contains(CertificateCode.LIST_UNSUITABLE);
        assertThat(faults(withListFor(indirect).check(chain, NOW))).contains(CertificateCode.LIST_UNSUITABLE);
    }

    // What others put into certificates

    @Test
    void noCertificateWithAChangedByteIsGood() throws Exception {
        X509Certificate genuine = PKI.issue(good()).certificate();
        byte[] encoded = genuine.getEncoded();
        int signed = 4 + genuine.getTBSCertificate().length;
        int signature = encoded.length - 256;
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        int checked = 0;
        for (int i = 0; i < encoded.length; i++) {
            if (i >= signed && i < signature) {
                continue; // the algorithm's name once more, which nothing signs
            }
            byte[] changed = encoded.clone();
            changed[i] ^= (byte) (1 << (i % 8));
            X509Certificate certificate;
            try {
                certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(changed));
            } catch (CertificateException unreadable) {
                continue;
            }
            checked++;
            assertThat(CHECKER.check(List.of(certificate), NOW).isGood())
                    .as("byte %d", i)
                    .isFalse();
        }
        assertThat(checked).isGreaterThan(encoded.length / 2);
    }

    @Test
    void aNameCannotActOnATerminal() {
        SigningIdentity identity = PKI.issue(good().commonName("a\u001B[2Jb\u202Ec\n"));
        String message = CHECKER.check(identity.chain(), NOW).findings().get(0).message(Language.EN);
        assertThat(message).contains("a\\u001B[2Jb\\u202Ec\\n");
    }

    @Test
    void aHugeNameIsCut() {
        RDN part = new RDN(BCStyle.CN, new DERUTF8String("a".repeat(5_000)));
        assertThat(CertificateSubject.of(new X500Name(new RDN[] {part})).toString())
                .hasSize(203)
                .startsWith("CN=aaa")
                .endsWith("a...");
    }

    @Test
    void asksNobodyOverTheNetwork() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String place = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            GeneralName uri = new GeneralName(GeneralName.uniformResourceIdentifier, place);
            SampleCertificate wanted = listedAt(place + "ca.crl")
                    .extension(
                            Extension.authorityInfoAccess,
                            false,
                            new AuthorityInformationAccess(new AccessDescription[] {
                                new AccessDescription(AccessDescription.id_ad_caIssuers, uri),
                                new AccessDescription(AccessDescription.id_ad_ocsp, uri)
                            }));
            List<X509Certificate> chain = PKI.issue(wanted).chain();
            CertificatePolicy policy =
                    CertificatePolicy.builder().revocationListRequired().build();
            assertThat(CHECKER.withPolicy(policy).check(chain, NOW).status())
                    .isEqualTo(CertificateCheck.Status.INDETERMINATE);
            CertificateChecker trustingOthers = CertificateChecker.of(TrustAnchors.of(PKI.intermediate()));
            assertThat(faults(trustingOthers.check(chain.subList(0, 1), NOW)))
                    .containsExactly(CertificateCode.ISSUER_MISSING);
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    // Policies

    @Test
    void aPolicyTakesNoSha1AsAPin() {
        Thumbprint sha1 = Thumbprint.sha1(PKI.ca());
        Thumbprint sha256 = Thumbprint.sha256(PKI.ca());
        assertThatThrownBy(() -> CertificatePolicy.builder().pin(sha1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SHA-256");
        assertThatThrownBy(() -> CertificatePolicy.builder().publishedCaThumbprint(sha256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SHA-1");
    }

    @Test
    void aPolicyMayAskForLargerKeys() {
        CertificatePolicy policy =
                CertificatePolicy.builder().minimumRsaBits(3072).build();
        CertificateCheck check =
                CHECKER.withPolicy(policy).check(PKI.office(OFFICE).chain(), NOW);
        // The certificate's key and the CA's.
        assertThat(faults(check)).containsExactly(CertificateCode.KEY_TOO_WEAK, CertificateCode.KEY_TOO_WEAK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CertificatePolicy.builder().minimumRsaBits(1023));
    }

    @Test
    void laterChangesOfABuilderDoNotReachItsPolicy() {
        CertificatePolicy.Builder builder = CertificatePolicy.builder();
        CertificatePolicy policy = builder.build();
        builder.kinds(CertificateKind.CLAIMS).pin(Thumbprint.sha256(PKI.intermediate()));
        CertificateCheck check = CHECKER.withPolicy(policy)
                .check(PKI.identity(SampleCertificate.Role.DX, OFFICE).chain(), NOW);
        assertThat(check.status()).isEqualTo(CertificateCheck.Status.VALID);
    }

    // Subjects

    @Test
    void anOfficeIsToldOnlyByOneNumber() {
        assertThat(office("CN=KaigoJigyousho,OU=9970100011,OU=Sample")).contains(new OfficeNumber(OFFICE));
        assertThat(office("CN=KaigoJigyousho,OU=9970100011,OU=9970100011")).contains(new OfficeNumber(OFFICE));
        assertThat(office("CN=KaigoJigyousho,OU=9970100011,OU=9970100037")).isEmpty();
        assertThat(office("CN=KaigoJigyousho,OU=997010001")).isEmpty();
        assertThat(office("CN=KaigoJigyousho,O=9970100011")).isEmpty();
    }

    private static Optional<OfficeNumber> office(String subject) {
        return CertificateSubject.of(new X500Name(subject)).office();
    }

    @ParameterizedTest
    @CsvSource({
        "e-seikyuuCA, true",
        "e-seikyuu CA, true",
        "e-seikyu CA, true",
        "e-seikyuCA, true",
        "E-SEIKYUUCA, true",
        "e-seikyuuuCA, false",
        "seikyuuCA, false",
        "e-seikyuuCA2, false"
    })
    void comparesTheIssuerWithoutSpacesAndCase(String name, boolean official) {
        X509Certificate ca = PKI.issue(good().commonName(name)).certificate();
        assertThat(CertificateSubject.of(ca).isNamedAsOfficialCa()).isEqualTo(official);
    }
}
