package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.crypto.identity.CertificatePolicy;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --trust} and {@code --pin}: which CAs are trusted. */
public class AnchorsOption {
    @Option(
            names = "--trust",
            paramLabel = "PEM",
            description = {
                "信頼する認証局の証明書（PEMまたはDER）。複数回指定できます。",
                "The certificate of a CA to trust (PEM or DER). May be repeated."
            })
    private List<Path> trusted = new ArrayList<>();

    @Option(
            names = "--pin",
            paramLabel = "SHA256",
            converter = ToThumbprint.Sha256.class,
            description = {
                "認証局の拇印（SHA-256）。指定すると、これに一致する認証局だけを信頼します。複数回指定できます。",
                "A CA's thumbprint (SHA-256): only CAs that have one of those given are trusted. May be repeated."
            })
    private List<Thumbprint> pins = new ArrayList<>();

    /** The CAs that are named, whatever their thumbprints. */
    public final TrustAnchors anchors() throws IOException {
        Unreadable.checkFiles(trusted);
        return TrustAnchors.read(trusted.toArray(Path[]::new));
    }

    /** The CAs to trust, of which at least one has to be named. */
    public final TrustAnchors demandedAnchors() throws IOException {
        demand();
        TrustAnchors named = anchors();
        if (pins.isEmpty()) {
            return named;
        }
        TrustAnchors pinned = new TrustAnchors(named.certificates().stream()
                .filter(ca -> pins.contains(Thumbprint.sha256(ca)))
                .toList());
        if (pinned.certificates().isEmpty()) {
            throw new UsageException(
                    "--trust の認証局に、--pin の拇印に一致するものがありません。", "No CA of --trust has a thumbprint that --pin names.");
        }
        return pinned;
    }

    public final void demand() {
        if (trusted.isEmpty()) {
            throw new UsageException(
                    "信頼する認証局の証明書がありません。--trust で指定してください。", "No CA is trusted: name its certificate with --trust.");
        }
    }

    /** The usual policy with the pins. */
    public final CertificatePolicy.Builder policy() {
        CertificatePolicy.Builder policy = CertificatePolicy.builder();
        pins.forEach(policy::pin);
        return policy;
    }
}
