package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS of a server that a test starts. */
final class ServerTls {
    private ServerTls() {}

    /** With the server's key, for clients of these CAs. */
    static SSLContext context(SigningIdentity server, TrustAnchors clients) throws IOException {
        try {
            KeyStore key = KeyStore.getInstance("PKCS12");
            key.load(null, null);
            key.setKeyEntry(
                    "server", server.privateKey(), new char[0], server.chain().toArray(X509Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(key, new char[0]);
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            for (X509Certificate anchor : clients.certificates()) {
                anchors.setCertificateEntry("ca-" + anchors.size(), anchor);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(anchors);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
