package io.github.careplansdk.crypto.identity.internal.key;

import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.jcajce.PKCS12KeyWithParameters;

/**
 * A password with the salt and iterations of one derivation, for the ciphers and MACs of whatever provider comes first. The
 * JDK's own key of this kind takes only ASCII; BouncyCastle's has a format that the JDK's ciphers refuse.
 */
public final class PasswordKey extends PKCS12KeyWithParameters {
    private static final long serialVersionUID = 1L;

    PasswordKey(char[] password, byte[] salt, int iterations) {
        super(password, salt, iterations);
    }

    /** Salt and iterations, for ciphers and MACs of PKCS#12 itself. */
    PBEParameterSpec parameters() {
        return new PBEParameterSpec(getSalt(), getIterationCount());
    }

    /** Returns all that PBKDF2 needs for a key of a size. */
    PBEKeySpec ofBits(int bits) {
        return new PBEKeySpec(getPassword(), getSalt(), getIterationCount(), bits);
    }

    @Override
    public String getFormat() {
        return "RAW";
    }
}
