package io.github.careplansdk.crypto.identity.internal.key;

import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.IdentityException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of a {@link KeyStore}: of the system, of a token, or of a file in Java's own format. */
public final class StoreKeys {
    private final KeyStore store;

    public StoreKeys(KeyStore store) {
        this.store = store;
    }

    /**
     * Returns the keys that have a certificate. The store is asked for a key, and may ask for a PIN, only when it is
     * chosen.
     */
    public List<KeyCandidate> candidates(char @Nullable [] password) {
        try {
            List<KeyCandidate> candidates = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                List<X509Certificate> chain = chain(alias);
                if (store.isKeyEntry(alias) && !chain.isEmpty()) {
                    candidates.add(new KeyCandidate(chain.get(0), () -> key(alias, password), () -> chain, List.of()));
                }
            }
            return candidates;
        } catch (KeyStoreException | ProviderException e) {
            throw new IdentityException(e, IdentityCode.KEY_STORE_FAILED, store.getType());
        }
    }

    private List<X509Certificate> chain(String alias) throws KeyStoreException {
        return Stream.ofNullable(store.getCertificateChain(alias))
                .flatMap(Stream::of)
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
    }

    private PrivateKey key(String alias, char @Nullable [] password) {
        try {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                return key;
            }
            throw new IdentityException(IdentityCode.NO_PRIVATE_KEY);
        } catch (UnrecoverableKeyException e) {
            // A store whose keys have no password has another reason to keep one, such as a card that is locked.
            throw password == null
                    ? new IdentityException(e, IdentityCode.KEY_STORE_FAILED, store.getType())
                    : new IdentityException(e, IdentityCode.WRONG_PASSWORD);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IdentityException(e, IdentityCode.KEY_STORE_FAILED, store.getType());
        }
    }
}
