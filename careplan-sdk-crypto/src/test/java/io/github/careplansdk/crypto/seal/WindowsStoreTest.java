package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.KeySelector;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key in the user's Windows store, which Windows does not give away, seals a unit. Such a key is made, and named by its
 * SHA-256 thumbprint, by {@code .github/windows/store.ps1}.
 */
@Tag("process")
@EnabledIfEnvironmentVariable(named = WindowsStoreTest.KEY, matches = ".+")
class WindowsStoreTest {
    static final String KEY = "CAREPLAN_WINDOWS_KEY";

    @TempDir
    private Path folder;

    @Test
    void aKeyThatCannotBeExportedSeals() throws Exception {
        KeyStore store = KeyStore.getInstance("Windows-MY");
        store.load(null, null);
        Thumbprint thumbprint = Thumbprint.parse(System.getenv(KEY)).orElseThrow();
        SigningIdentity identity = SigningIdentity.of(store, KeySelector.byThumbprint(thumbprint));
        assertThat(identity.privateKey().getEncoded()).isNull();

        Path container = Units.seal(UnitSealer.of(identity), folder);
        UnitVerifier verifier = UnitVerifier.of(CertificateChecker.of(TrustAnchors.NONE));

        // Who signed, and by whose leave, a self-signed certificate does not say.
        assertThat(verifier.verify(container).steps())
                .filteredOn(step -> step.kind().compareTo(VerificationStep.Kind.SIGNATURE) <= 0)
                .hasSize(4)
                .allSatisfy(step -> assertThat(step.outcome()).isEqualTo(VerificationStep.Outcome.PASSED));
    }
}
