package io.github.careplansdk.crypto;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;

/** Decrypts in one step, as the ciphers of key stores do that keep their keys: by a cipher that a test opens. */
public abstract class StoreCipher extends CipherSpi {
    private Cipher cipher;

    /**
     * Returns a cipher that is ready to be used.
     *
     * @param parameters null where there are none
     * @throws GeneralSecurityException if the key is none of the store's
     */
    protected abstract Cipher open(int mode, Key key, AlgorithmParameterSpec parameters)
            throws GeneralSecurityException;

    @Override
    protected final void engineInit(int mode, Key key, AlgorithmParameterSpec parameters, SecureRandom random)
            throws InvalidKeyException {
        try {
            cipher = open(mode, key, parameters);
        } catch (GeneralSecurityException e) {
            throw new InvalidKeyException(e);
        }
    }

    @Override
    protected final void engineInit(int mode, Key key, SecureRandom random) throws InvalidKeyException {
        engineInit(mode, key, (AlgorithmParameterSpec) null, random);
    }

    @Override
    protected final void engineInit(int mode, Key key, AlgorithmParameters parameters, SecureRandom random) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected final byte[] engineDoFinal(byte[] bytes, int offset, int length)
            throws IllegalBlockSizeException, BadPaddingException {
        return cipher.doFinal(bytes, offset, length);
    }

    @Override
    protected final int engineDoFinal(byte[] bytes, int offset, int length, byte[] out, int place) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected final byte[] engineUpdate(byte[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected final int engineUpdate(byte[] bytes, int offset, int length, byte[] out, int place) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected final void engineSetMode(String mode) {}

    @Override
    protected final void engineSetPadding(String padding) {}

    @Override
    protected final int engineGetBlockSize() {
        return 0;
    }

    @Override
    protected final int engineGetOutputSize(int length) {
        return 256;
    }

    @Override
    protected final byte[] engineGetIV() {
        return null;
    }

    @Override
    protected final AlgorithmParameters engineGetParameters() {
        return null;
    }
}
