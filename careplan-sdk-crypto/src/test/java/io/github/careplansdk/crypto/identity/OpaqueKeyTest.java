package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.crypto.ExternalProgram;
import io.github.careplansdk.crypto.OpaqueKeys;
import io.github.careplansdk.crypto.seal.UnitSealer;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Keys that their store never gives away. */
@Isolated
@Tag("process")
class OpaqueKeyTest {
    private static final SamplePki PKI = SamplePki.create();
    private static final SigningIdentity OFFICE = PKI.office("9970100011");
    private static final SigningIdentity OTHER = PKI.office("9970100037");

    @Test
    void aKeyWithoutAnEncodedFormIsChosenAndSigns() throws Exception {
        Provider provider = new OpaqueKeys(OTHER, OFFICE);
        Security.addProvider(provider);
        try {
            SigningIdentity identity = SigningIdentity.of(
                    ((OpaqueKeys) provider).store(), KeySelector.byThumbprint(Thumbprint.sha256(OFFICE.certificate())));
            assertThat(identity.privateKey().getEncoded()).isNull();
            assertThat(identity.chain()).isEqualTo(OFFICE.chain());
            assertThat(signs(identity)).isTrue();
        } finally {
            Security.removeProvider(provider.getName());
        }
    }

    @Test
    void twoOfOneProfileAreAnErrorThere() throws Exception {
        KeySelector claims = KeySelector.byProfile(CertificateKind.CLAIMS, Instant.now());
        assertThat(SigningIdentity.of(new OpaqueKeys(OFFICE).store(), claims).certificate())
                .isEqualTo(OFFICE.certificate());
        assertThatThrownBy(() -> SigningIdentity.of(new OpaqueKeys(OTHER, OFFICE).store(), claims))
                .isInstanceOfSatisfying(
                        IdentityException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(IdentityCode.SEVERAL_KEYS));
    }

    /** A card may be put in between, and taken out. */
    @Test
    void aKeyThatIsAskedForWhenItIsNeededHasToBeThereOnlyThen() throws Exception {
        OpaqueKeys provider = new OpaqueKeys(OTHER, OFFICE);
        KeySelector selector = KeySelector.byThumbprint(Thumbprint.sha256(OFFICE.certificate()));
        provider.takeKeyAway(1);
        assertThatThrownBy(() -> SigningIdentity.of(provider.store(), selector))
                .isInstanceOfSatisfying(IdentityException.class, OpaqueKeyTest::assertStoreFailed);
        SigningIdentity identity = SigningIdentity.whenNeeded(provider.store(), selector);
        assertThat(identity.chain()).isEqualTo(OFFICE.chain());
        assertThatCode(() -> UnitSealer.of(identity))
                .as("a sealer that has nothing to seal yet")
                .doesNotThrowAnyException();
        assertThatThrownBy(identity::privateKey)
                .isInstanceOfSatisfying(IdentityException.class, OpaqueKeyTest::assertStoreFailed);

        provider.giveKeyBack(1);
        Security.addProvider(provider);
        try {
            assertThat(signs(identity)).isTrue();
        } finally {
            Security.removeProvider(provider.getName());
        }
        provider.takeKeyAway(1);
        assertThatThrownBy(identity::privateKey).isInstanceOf(IdentityException.class);
    }

    private static void assertStoreFailed(IdentityException e) {
        assertThat(e.finding().code()).isEqualTo(IdentityCode.KEY_STORE_FAILED);
    }

    /** Where no password was asked for, none can be wrong. */
    @Test
    void aStoreThatKeepsAKeyLockedIsNotToldAsAWrongPassword() throws Exception {
        OpaqueKeys provider = new OpaqueKeys(OFFICE);
        provider.lockKey(0);
        assertThatThrownBy(() -> SigningIdentity.of(provider.store(), KeySelector.onlyKey()))
                .isInstanceOfSatisfying(IdentityException.class, OpaqueKeyTest::assertStoreFailed);
        assertThatThrownBy(
                        () -> SigningIdentity.of(provider.store(), () -> "secret".toCharArray(), KeySelector.onlyKey()))
                .isInstanceOfSatisfying(
                        IdentityException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(IdentityCode.WRONG_PASSWORD));
    }

    @Test
    void aKeyOnAPkcs11TokenSigns(@TempDir Path folder) throws Exception {
        Optional<Path> library = Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so",
                        "/usr/lib64/libsofthsm2.so",
                        "/usr/local/lib/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        assumeTrue(library.isPresent(), "softhsm2 is not installed");
        Path configuration = Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + Files.createDirectory(folder.resolve("tokens")) + "\nlog.level = ERROR\n");
        Map<String, String> environment = Map.of("SOFTHSM2_CONF", configuration.toString());
        ExternalProgram.installed("softhsm2-util", folder)
                .run(environment, "--init-token", "--free", "--label", "office", "--pin", "1234", "--so-pin", "5678");
        Path pkcs11 = Files.writeString(folder.resolve("pkcs11.cfg"), """
                name = SoftHsm
                library = %s
                slotListIndex = 0
                attributes(*, CKO_PRIVATE_KEY, *) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(library.get()));
        // The library reads its configuration from the environment of the process.
        String printed = ExternalProgram.ofJava("java", folder)
                .run(
                        environment,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TokenSigning.class.getName(),
                        pkcs11.toString(),
                        "1234");
        assertThat(printed.lines()).contains("encoded: null", "chain: 2", "signs: true");
    }

    static boolean signs(SigningIdentity identity) throws GeneralSecurityException {
        byte[] text = "unit".getBytes(StandardCharsets.UTF_8);
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(identity.privateKey());
        signing.update(text);
        byte[] signed = signing.sign();
        Signature checking = Signature.getInstance("SHA256withRSA");
        checking.initVerify(identity.certificate());
        checking.update(text);
        return checking.verify(signed);
    }

    /** Puts a key into a token, loads it from there, signs with it, and prints what came of it. */
    static final class TokenSigning {
        private TokenSigning() {}

        /** Arguments: the configuration of SunPKCS11, and the PIN. */
        public static void main(String[] arguments) throws GeneralSecurityException, IOException {
            Provider provider = Security.getProvider("SunPKCS11").configure(arguments[0]);
            Security.addProvider(provider);
            char[] pin = arguments[1].toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            SigningIdentity office = SamplePki.create().office("9970100011");
            store.setKeyEntry(
                    "office", office.privateKey(), null, office.chain().toArray(Certificate[]::new));
            SigningIdentity identity = SigningIdentity.of(store, KeySelector.onlyKey());
            System.out.println("encoded: " + identity.privateKey().getEncoded());
            System.out.println("chain: " + identity.chain().size());
            System.out.println("signs: " + signs(identity));
        }
    }
}
