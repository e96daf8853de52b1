package io.github.careplansdk.crypto;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Cipher;

/**
 * A provider whose keys have no encoded form, as in the Windows store, the keychain of macOS and tokens: only its own
 * signatures and ciphers can use them. As the Windows store it decrypts by RSA PKCS#1 v1.5 only.
 */
public final class OpaqueKeys extends Provider {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient List<SigningIdentity> identities;
    private final AtomicInteger uses = new AtomicInteger();
    private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();
    private final Set<String> locked = ConcurrentHashMap.newKeySet();

    /** A provider whose key store holds these identities. */
    public OpaqueKeys(SigningIdentity... identities) {
        this("OPAQUE", List.of(identities));
    }

    private OpaqueKeys(String type, List<SigningIdentity> identities) {
        super("OpaqueKeys", "1", "keys without an encoded form");
        this.type = type;
        this.identities = List.copyOf(identities);
        Map<String, String> ofOwnKeys = Map.of("SupportedKeyClasses", OpaqueKey.class.getName());
        putService(new OwnService("KeyStore", type, Map.of()));
        putService(new OwnService("Signature", "SHA256withRSA", ofOwnKeys));
        putService(new OwnService("Signature", "RSASSA-PSS", ofOwnKeys));
        putService(new OwnService("Cipher", "RSA/ECB/PKCS1Padding", ofOwnKeys));
    }

    /** A provider whose key store has the name of that of Windows. */
    public static OpaqueKeys asWindowsStore(SigningIdentity... identities) {
        return new OpaqueKeys("Windows-MY", List.of(identities));
    }

    /** The key store, loaded; the aliases count from 0. */
    public KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type, this);
        store.load(null, null);
        return store;
    }

    /** Takes the key of the identity at a place away and leaves its certificate, as where a card is not inserted. */
    public void takeKeyAway(int place) {
        elsewhere.add(String.valueOf(place));
    }

    /** Gives back what {@link #takeKeyAway} took. */
    public void giveKeyBack(int place) {
        elsewhere.remove(String.valueOf(place));
    }

    /** Locks the key of the identity at a place, as after too many wrong PINs. */
    public void lockKey(int place) {
        locked.add(String.valueOf(place));
    }

    /** How often a key was used to sign or decrypt, for which a store may ask a person. */
    public int uses() {
        return uses.get();
    }

    private final class OwnService extends Service {
        OwnService(String type, String algorithm, Map<String, String> attributes) {
            super(OpaqueKeys.this, type, algorithm, OpaqueKeys.class.getName(), null, attributes);
        }

        @Override
        public Object newInstance(Object parameter) {
            if (getType().equals("KeyStore")) {
                return new Store();
            }
            uses.incrementAndGet();
            return getType().equals("Signature") ? new OpaqueSignature(getAlgorithm()) : new OpaqueCipher();
        }
    }

    /** The key as others see it: its size, as TLS asks for it. */
    private static final class OpaqueKey implements PrivateKey, RSAKey {
        private static final long serialVersionUID = 1L;

        private final transient PrivateKey hidden;

        OpaqueKey(PrivateKey hidden) {
            this.hidden = hidden;
        }

        @Override
        public String getAlgorithm() {
            return hidden.getAlgorithm();
        }

        @Override
        public BigInteger getModulus() {
            return ((RSAKey) hidden).getModulus();
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

    private static final class OpaqueSignature extends SignatureSpi {
        private final String algorithm;
        private AlgorithmParameterSpec parameters;
        private Signature signature;

        OpaqueSignature(String algorithm) {
            this.algorithm = algorithm;
        }

        @Override
        protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
            if (!(key instanceof OpaqueKey opaque)) {
                throw new InvalidKeyException("a key of another provider");
            }
            try {
                signature = Signature.getInstance(algorithm, "SunRsaSign");
                if (parameters != null) {
                    signature.setParameter(parameters);
                }
            } catch (GeneralSecurityException e) {
                throw new InvalidKeyException(e);
            }
            signature.initSign(opaque.hidden);
        }

        @Override
        protected void engineUpdate(byte value) throws SignatureException {
            signature.update(value);
        }

        @Override
        protected void engineUpdate(byte[] values, int offset, int length) throws SignatureException {
            signature.update(values, offset, length);
        }

        @Override
        protected byte[] engineSign() throws SignatureException {
            return signature.sign();
        }

        @Override
        protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
            throw new InvalidKeyException("only signs");
        }

        @Override
        protected boolean engineVerify(byte[] signed) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void engineSetParameter(AlgorithmParameterSpec given) {
            parameters = given;
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class OpaqueCipher extends StoreCipher {
        @Override
        protected Cipher open(int mode, Key key, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
            if (!(key instanceof OpaqueKey opaque)) {
                throw new InvalidKeyException("a key of another provider");
            }
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding", "SunJCE");
            cipher.init(mode, opaque.hidden);
            return cipher;
        }
    }

    /** As the Windows store: no password is needed, and nothing is taken in. */
    private final class Store extends KeyStoreSpi {
        private SigningIdentity at(String alias) {
            return identities.get(Integer.parseInt(alias));
        }

        @Override
        public Key engineGetKey(String alias, char[] password) throws UnrecoverableKeyException {
            if (locked.contains(alias)) {
                throw new UnrecoverableKeyException("locked");
            }
            if (elsewhere.contains(alias)) {
                throw new ProviderException("no card");
            }
            return new OpaqueKey(at(alias).privateKey());
        }

        @Override
        public Certificate[] engineGetCertificateChain(String alias) {
            return at(alias).chain().toArray(Certificate[]::new);
        }

        @Override
        public Certificate engineGetCertificate(String alias) {
            return at(alias).certificate();
        }

        @Override
        public Enumeration<String> engineAliases() {
            List<String> aliases = IntStream.range(0, identities.size())
                    .mapToObj(String::valueOf)
                    .toList();
            return Collections.enumeration(aliases);
        }

        @Override
        public boolean engineContainsAlias(String alias) {
            return Collections.list(engineAliases()).contains(alias);
        }

        @Override
        public int engineSize() {
            return identities.size();
        }

        @Override
        public boolean engineIsKeyEntry(String alias) {
            return engineContainsAlias(alias);
        }

        @Override
        public boolean engineIsCertificateEntry(String alias) {
            return false;
        }

        @Override
        public void engineLoad(InputStream stream, char[] password) {
            // Holds what the provider was made with.
        }

        @Override
        public Date engineGetCreationDate(String alias) {
            return at(alias).certificate().getNotBefore();
        }

        @Override
        public String engineGetCertificateAlias(Certificate certificate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain)
                throws KeyStoreException {
            throw new KeyStoreException("read only");
        }

        @Override
        public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain) throws KeyStoreException {
            throw new KeyStoreException("read only");
        }

        @Override
        public void engineSetCertificateEntry(String alias, Certificate certificate) throws KeyStoreException {
            throw new KeyStoreException("read only");
        }

        @Override
        public void engineDeleteEntry(String alias) throws KeyStoreException {
            throw new KeyStoreException("read only");
        }

        @Override
        public void engineStore(OutputStream stream, char[] password) {
            throw new UnsupportedOperationException();
        }
    }
}
