package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static io.github.careplansdk.crypto.seal.Envelopes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.StoreCipher;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.List;
import javax.crypto.Cipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A key that its store never gives away, as in the Windows store: the store's provider decrypts by it. */
@Isolated
class OpaqueKeyDecryptionTest {
    private static final SigningIdentity OPAQUE = SigningIdentity.of(new OpaqueKey(), OFFICE.chain());

    @TempDir
    Path folder;

    private Store store;

    /** Has neither bytes nor numbers. */
    private static final class OpaqueKey implements PrivateKey {
        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return "RSA";
        }

        @Override
        public String getFormat() {
            return null;
        }

        @Override
        public byte[] getEncoded() {
            return null;
        }
    }

    private static final class Store extends Provider {
        private static final long serialVersionUID = 1L;

        Store() {
            super("TestStore", "1", "keys that stay where they are");
        }

        void knows(String transformation) {
            putService(new Service(this, "Cipher", transformation, CipherOf.class.getName(), null, null) {
                @Override
                public Object newInstance(Object parameter) {
                    return new CipherOf(transformation);
                }

                @Override
                public boolean supportsParameter(Object parameter) {
                    return parameter instanceof OpaqueKey;
                }
            });
        }
    }

    /** Decrypts by the office's key, which it alone can reach. */
    private static final class CipherOf extends StoreCipher {
        private final String transformation;

        CipherOf(String transformation) {
            this.transformation = transformation;
        }

        @Override
        protected Cipher open(int mode, Key key, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
            if (!(key instanceof OpaqueKey)) {
                throw new InvalidKeyException("not of this store");
            }
            Cipher cipher = Cipher.getInstance(transformation, "SunJCE");
            cipher.init(mode, OFFICE.privateKey(), parameters);
            return cipher;
        }
    }

    @BeforeEach
    void addStore() {
        store = new Store();
        Security.addProvider(store);
    }

    @AfterEach
    void removeStore() {
        Security.removeProvider(store.getName());
    }

    private void decrypt(byte[] envelope) throws Exception {
        UnitDecryptor.of(List.of(OPAQUE))
                .allowingPkcs1v15()
                .decrypt(new ByteArrayInputStream(envelope), folder.resolve("out"));
    }

    @Test
    void theStoreDecrypts() throws Exception {
        store.knows("RSA/ECB/OAEPPadding");

        decrypt(Envelopes.encrypted(TEXT));

        assertThat(folder.resolve("out")).hasBinaryContent(TEXT);
    }

    @Test
    void aStoreWithTheOldPaddingOnlySaysSo() throws Exception {
        store.knows("RSA/ECB/PKCS1Padding");
        UnitEncryptor encryptor = UnitEncryptor.of(List.of(OFFICE.certificate()));

        assertThatThrownBy(() -> decrypt(Envelopes.encrypted(TEXT, encryptor)))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(EncryptionCode.KEY_STORE_LACKS_ALGORITHM));
        decrypt(Envelopes.encrypted(TEXT, encryptor.withPkcs1v15()));

        assertThat(folder.resolve("out")).hasBinaryContent(TEXT);
    }
}
