package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.KeySelector;
import io.github.careplansdk.crypto.identity.PasswordSource;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.keyring.KeyringSource.KeyringItem;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offices' keys of a key store. */
record KeyringStore(StoreOpener opener, @Nullable PasswordSource password) implements KeyringSource {
    @Override
    public List<KeyringItem> items() throws IOException {
        try {
            KeyStore store = opener.open();
            List<KeyringItem> items = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)
                        && store.getCertificate(alias) instanceof X509Certificate certificate
                        && CertificateKind.of(certificate)
                                .filter(CertificateKind::isForCarePlans)
                                .isPresent()) {
                    items.add(item(store, alias, Thumbprint.sha256(certificate)));
                }
            }
            return items;
        } catch (GeneralSecurityException e) {
            throw new KeyringException(
                    KeyringCode.STORE_NOT_OPENED, e.getClass().getSimpleName());
        }
    }

    private KeyringItem item(KeyStore store, String alias, Thumbprint thumbprint) {
        KeySelector selector = KeySelector.byThumbprint(thumbprint);
        return new KeyringItem(
                alias,
                () -> new KeyringItem.Sealed(
                        thumbprint.toString(),
                        () -> List.of(
                                password == null
                                        ? SigningIdentity.of(store, selector)
                                        : SigningIdentity.of(store, password, selector))));
    }
}
