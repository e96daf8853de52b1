package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.CertificatePolicy;
import io.github.careplansdk.crypto.identity.RevocationLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --trust}, {@code --pin} and {@code --crl}: what offices' certificates are checked by. */
public final class TrustOption extends AnchorsOption {
    @Option(
            names = "--crl",
            paramLabel = "FILE",
            description = {
                "認証局の失効リスト（PEMまたはDER）。指定すると失効も確認します。複数回指定できます。",
                "A CA's list of revoked certificates (PEM or DER), to check this too. May be repeated."
            })
    private List<Path> revocationLists = new ArrayList<>();

    /** A checker that trusts the CAs; without any it cannot tell. */
    public CertificateChecker checker(CertificatePolicy policy) throws IOException {
        Unreadable.checkFiles(revocationLists);
        return CertificateChecker.of(anchors())
                .withRevocationLists(RevocationLists.read(revocationLists.toArray(Path[]::new)))
                .withPolicy(policy);
    }

    /** A checker that trusts the CAs, of which at least one has to be named. */
    public CertificateChecker demandedChecker() throws IOException {
        demand();
        return checker(policy().build());
    }
}
