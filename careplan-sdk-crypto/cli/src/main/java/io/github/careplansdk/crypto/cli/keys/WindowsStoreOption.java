package io.github.careplansdk.crypto.cli.keys;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.cli.shared.ToThumbprint;
import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.IdentityException;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --windows-store} and {@code --thumbprint}: a key in the store of Windows, which need not give it away. */
final class WindowsStoreOption implements OfficeKey {
    private static final String TYPE = "Windows-MY";

    @Option(
            names = "--windows-store",
            required = true,
            description = {
                "Windowsの証明書ストア（現在のユーザーの「個人」）に取り込んだ、事業所の電子証明書を使います。",
                "The office's key and certificate in the certificate store of Windows (the current user's Personal"
                        + " store)."
            })
    private boolean windowsStore;

    @Option(
            names = "--thumbprint",
            paramLabel = "HEX",
            converter = ToThumbprint.Any.class,
            description = {
                "--windows-store で使う証明書の拇印（SHA-1またはSHA-256）。省略すると、ケアプラン連携の証明書が1つに決まるときは、それを使います。",
                "With --windows-store: the thumbprint (SHA-1 or SHA-256) of the certificate to use; without it, the"
                        + " one for care plans if there is but one."
            })
    private @Nullable Thumbprint thumbprint;

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public SigningIdentity load(Terminal terminal) throws IOException {
        CertificatesOfStore certificates = open();
        return thumbprint == null
                ? certificates.forCarePlans(Clock.systemUTC().instant())
                : certificates.of(thumbprint);
    }

    @Override
    public List<SigningIdentity> loadToDecrypt(Terminal terminal) throws IOException {
        CertificatesOfStore certificates = open();
        return thumbprint == null ? certificates.allForCarePlans() : List.of(certificates.of(thumbprint));
    }

    @Override
    public List<SigningIdentity> toReceiveWith(SigningIdentity signing, OfficeDirectory offices) throws IOException {
        Optional<OfficeNumber> office = offices.officeOf(signing.certificate());
        if (office.isEmpty()) {
            return List.of(signing);
        }
        List<SigningIdentity> others = open().forCarePlansOf(certificate -> !certificate.equals(signing.certificate())
                && offices.officeOf(certificate).equals(office));
        return Stream.concat(Stream.of(signing), others.stream()).toList();
    }

    private static CertificatesOfStore open() throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            return CertificatesOfStore.of(store);
        } catch (KeyStoreException e) {
            throw new UsageException(
                    "--windows-store はWindowsでのみ使えます。--pfx で証明書のファイルを指定してください。",
                    "--windows-store is for Windows only: name a file with --pfx.");
        } catch (GeneralSecurityException e) {
            throw new IdentityException(e, IdentityCode.KEY_STORE_FAILED, TYPE);
        }
    }
}
