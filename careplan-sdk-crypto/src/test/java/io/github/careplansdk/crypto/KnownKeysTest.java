package io.github.careplansdk.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the other tests take for keys are keys, and none is another's. */
class KnownKeysTest {
    @Test
    void keysComeFromThereAndNeverTwice() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        assertThat(generator.getProvider()).isInstanceOf(KnownKeys.class);
        generator.initialize(2048);
        assertThat(generator.generateKeyPair().getPublic())
                .isNotEqualTo(generator.generateKeyPair().getPublic());
        generator.initialize(1024);
        assertThat(((RSAPublicKey) generator.generateKeyPair().getPublic())
                        .getModulus()
                        .bitLength())
                .isEqualTo(1024);
    }

    @Test
    @Tag("full")
    void allAreOfPrimesAndNoneIsAnothers() throws Exception {
        Set<Object> moduli = new HashSet<>();
        for (int number = 0; number < KnownKeys.count(); number++) {
            KeyPair keys = KnownKeys.key(number);
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) keys.getPrivate();
            assertThat(key.getModulus().bitLength()).isEqualTo(2048);
            assertThat(key.getPrimeP().isProbablePrime(50)).isTrue();
            assertThat(key.getPrimeQ().isProbablePrime(50)).isTrue();
            moduli.add(key.getModulus());
        }
        assertThat(moduli).hasSize(KnownKeys.count());
    }
}
