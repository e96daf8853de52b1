package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static io.github.careplansdk.crypto.seal.Envelopes.OTHER;
import static io.github.careplansdk.crypto.seal.Envelopes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.OpaqueKeys;
import io.github.careplansdk.crypto.identity.KeySelector;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** By which ways a key can decrypt, and that each receiver gets the content's key by a way of its own. */
@Isolated
class KeyEncryptionTest {
    private final OpaqueKeys store = OpaqueKeys.asWindowsStore(OFFICE);

    @TempDir
    Path folder;

    @BeforeEach
    void addStore() {
        Security.addProvider(store);
    }

    @AfterEach
    void removeStore() {
        Security.removeProvider(store.getName());
    }

    private SigningIdentity inStore() throws GeneralSecurityException, IOException {
        return SigningIdentity.of(store.store(), KeySelector.onlyKey());
    }

    @Test
    void theWaysAreThoseThatWorkWithTheKey() throws Exception {
        KeyPair elsewhere = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        KeyPair elliptic = KeyPairGenerator.getInstance("EC").generateKeyPair();

        assertThat(KeyEncryption.of(OFFICE)).containsExactly(KeyEncryption.RSA_OAEP, KeyEncryption.RSA_PKCS1V15);
        assertThat(KeyEncryption.of(inStore())).isUnmodifiable().containsExactly(KeyEncryption.RSA_PKCS1V15);
        assertThat(KeyEncryption.of(inStore()))
                .extracting(KeyEncryption::officialName)
                .containsExactly("RSA PKCS#1 v1.5");
        assertThat(KeyEncryption.of(SigningIdentity.of(elsewhere.getPrivate(), OFFICE.chain())))
                .isEmpty();
        assertThat(KeyEncryption.of(SigningIdentity.of(elliptic.getPrivate(), OFFICE.chain())))
                .isEmpty();
    }

    @Test
    void whereOneReceiverNeedsTheOldWayTheOthersKeepTheirs() throws Exception {
        byte[] envelope = Envelopes.encrypted(
                TEXT,
                UnitEncryptor.of(List.of(OTHER.certificate(), OFFICE.certificate()))
                        .withPkcs1v15For(OFFICE.certificate()::equals));

        decrypt(UnitDecryptor.of(List.of(OTHER)), envelope, "by OAEP");
        decrypt(UnitDecryptor.of(List.of(inStore())).allowingPkcs1v15WhereNeeded(), envelope, "in the store");

        assertThat(folder.resolve("by OAEP")).hasBinaryContent(TEXT);
        assertThat(folder.resolve("in the store")).hasBinaryContent(TEXT);
    }

    @Test
    void aKeyThatCanDoBetterNeedsNoOldWay() {
        byte[] envelope = Envelopes.encrypted(
                TEXT, UnitEncryptor.of(List.of(OFFICE.certificate())).withPkcs1v15());

        assertThatThrownBy(() ->
                        decrypt(UnitDecryptor.of(List.of(OFFICE)).allowingPkcs1v15WhereNeeded(), envelope, "refused"))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(EncryptionCode.KEY_ALGORITHM_NOT_ALLOWED));
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    private void decrypt(UnitDecryptor decryptor, byte[] envelope, String name) throws IOException {
        decryptor.decrypt(new ByteArrayInputStream(envelope), folder.resolve(name));
    }
}
