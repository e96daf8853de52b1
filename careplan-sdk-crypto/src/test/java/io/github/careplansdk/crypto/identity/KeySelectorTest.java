package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeySelectorTest {
    private static final SamplePki PKI = SamplePki.create();
    private static final SigningIdentity OFFICE = PKI.office("9970100011");
    private static final SigningIdentity RENEWAL_DUE = PKI.identity(SampleCertificate.Role.RENEWAL_DUE, "9970100011");
    private static final SigningIdentity EXPIRED = PKI.identity(SampleCertificate.Role.EXPIRED, "9970100011");
    private static final SigningIdentity NOT_YET_VALID =
            PKI.identity(SampleCertificate.Role.NOT_YET_VALID, "9970100011");
    private static final SigningIdentity DX = PKI.identity(SampleCertificate.Role.DX, "9970100011");
    private static final SigningIdentity OTHER_OFFICE = PKI.identity(SampleCertificate.Role.RENEWAL_DUE, "9970100037");
    private static final Instant NOW = Instant.now();

    private static X509Certificate choose(KeySelector selector, SigningIdentity... identities) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (SigningIdentity identity : identities) {
            store.setKeyEntry(
                    identity.toString(),
                    identity.privateKey(),
                    new char[] {'x'},
                    identity.chain().toArray(Certificate[]::new));
        }
        SigningIdentity chosen = SigningIdentity.of(store, () -> new char[] {'x'}, selector);
        assertThat(chosen.chain().get(1)).isEqualTo(PKI.ca());
        return chosen.certificate();
    }

    private static IdentityException refused(KeySelector selector, SigningIdentity... identities) {
        return catchThrowableOfType(IdentityException.class, () -> choose(selector, identities));
    }

    @Test
    void theOnlyKeyIsTakenWhateverItIs() throws Exception {
        assertThat(choose(KeySelector.onlyKey(), EXPIRED)).isEqualTo(EXPIRED.certificate());
    }

    @Test
    void twoKeysAreListedWithThumbprintSubjectAndDays() {
        IdentityException refused = refused(KeySelector.onlyKey(), OFFICE, DX);
        assertThat(refused.finding().code()).isEqualTo(IdentityCode.SEVERAL_KEYS);
        assertThat(refused)
                .hasMessageContaining(Thumbprint.sha256(OFFICE.certificate()).toString())
                .hasMessageContaining(Thumbprint.sha256(DX.certificate()).toString())
                .hasMessageContaining("CN=KaigoJigyousho")
                .hasMessageContaining("CN=CarePlanJigyousho")
                .hasMessageContaining("OU=9970100011")
                .hasMessageContaining(
                        Validity.of(OFFICE.certificate()).lastDay().toString());
    }

    @Test
    void aThumbprintChoosesAmongAny() throws Exception {
        for (SigningIdentity wanted : new SigningIdentity[] {OFFICE, DX, EXPIRED}) {
            KeySelector selector = KeySelector.byThumbprint(Thumbprint.sha256(wanted.certificate()));
            assertThat(choose(selector, OFFICE, DX, EXPIRED)).isEqualTo(wanted.certificate());
        }
    }

    @Test
    void aSha1ThumbprintChoosesNothing() {
        Thumbprint sha1 = Thumbprint.sha1(OFFICE.certificate());
        assertThatThrownBy(() -> KeySelector.byThumbprint(sha1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThumbprintThatNoKeyHasIsToldWithTheKeysThereAre() {
        Thumbprint wanted = Thumbprint.sha256(PKI.ca());
        IdentityException refused = refused(KeySelector.byThumbprint(wanted), OFFICE);
        assertThat(refused.finding().code()).isEqualTo(IdentityCode.NO_SUCH_KEY);
        assertThat(refused)
                .hasMessageContaining(wanted.toString())
                .hasMessageContaining(Thumbprint.sha256(OFFICE.certificate()).toString());
    }

    @Test
    void aProfileIsTheKindAndTheValidity() throws Exception {
        assertThat(choose(KeySelector.byProfile(CertificateKind.DX, NOW), OFFICE, DX))
                .isEqualTo(DX.certificate());
        assertThat(choose(KeySelector.byProfile(CertificateKind.CLAIMS, NOW), OFFICE, DX, EXPIRED, NOT_YET_VALID))
                .isEqualTo(OFFICE.certificate());
        assertThat(refused(KeySelector.byProfile(CertificateKind.CLAIMS, NOW), EXPIRED, NOT_YET_VALID, DX)
                        .finding()
                        .code())
                .isEqualTo(IdentityCode.NO_SUCH_KEY);
    }

    @Test
    void aProfileLooksAtTheGivenTimeAndTheEndDayCountsInJapan() throws Exception {
        Instant lastSecond = OFFICE.certificate().getNotAfter().toInstant();
        assertThat(choose(KeySelector.byProfile(CertificateKind.CLAIMS, lastSecond), OFFICE))
                .isEqualTo(OFFICE.certificate());
        assertThat(refused(KeySelector.byProfile(CertificateKind.CLAIMS, lastSecond.plusSeconds(1)), OFFICE)
                        .finding()
                        .code())
                .isEqualTo(IdentityCode.NO_SUCH_KEY);
    }

    @Test
    void inARenewalTheLaterEndWinsOnlyIfAskedFor() throws Exception {
        KeySelector claims = KeySelector.byProfile(CertificateKind.CLAIMS, NOW);
        assertThat(refused(claims, RENEWAL_DUE, OFFICE).finding().code()).isEqualTo(IdentityCode.SEVERAL_KEYS);
        assertThat(choose(claims.preferringLaterEnd(), RENEWAL_DUE, OFFICE)).isEqualTo(OFFICE.certificate());
        assertThat(choose(claims.preferringLaterEnd(), OFFICE, RENEWAL_DUE)).isEqualTo(OFFICE.certificate());
    }

    @Test
    void theLaterEndDoesNotChooseBetweenOffices() {
        KeySelector claims = KeySelector.byProfile(CertificateKind.CLAIMS, NOW).preferringLaterEnd();
        assertThat(refused(claims, OFFICE, OTHER_OFFICE).finding().code()).isEqualTo(IdentityCode.SEVERAL_KEYS);
    }

    @Test
    void twoThatEndTogetherAreStillTwo() {
        SigningIdentity twin = PKI.issue(PKI.certificate("9970100011"));
        KeySelector claims = KeySelector.byProfile(CertificateKind.CLAIMS, NOW).preferringLaterEnd();
        assertThat(refused(claims, OFFICE, twin).finding().code()).isEqualTo(IdentityCode.SEVERAL_KEYS);
    }
}
