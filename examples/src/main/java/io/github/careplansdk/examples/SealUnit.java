package io.github.careplansdk.examples;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.seal.SealedUnit;
import io.github.careplansdk.crypto.seal.UnitDecryptor;
import io.github.careplansdk.crypto.seal.UnitEncryptor;
import io.github.careplansdk.crypto.seal.UnitSealer;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.seal.VerificationReport;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A unit on its way between two offices: sealed and encrypted by the sender, decrypted, verified and opened by the
 * receiver. The keys are invented; a product loads its own, see {@link InspectCertificate}.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.SealUnit examples/sample-month/3-results-home-help unit
 * }</pre>
 */
public final class SealUnit {
    private SealUnit() {}

    /** Seals the files of the first folder; the sealed unit and what comes of it appear in the second one. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 2) {
            out.println("Usage: SealUnit FOLDER OUTPUT_FOLDER");
            return;
        }
        Path output = Files.createDirectories(Path.of(args[1]));
        SamplePki pki = SamplePki.create();
        SigningIdentity sender = pki.office("9970100037");
        SigningIdentity receiver = pki.office("9970100011");

        // The sender. All of these objects may be shared by the threads of a product.
        SealedUnit sealed = UnitSealer.of(sender).seal(files(Path.of(args[0])), output.resolve("sent.asice"));
        out.println("sealed " + sealed.files().size() + " files");
        UnitEncryptor.of(List.of(receiver.certificate()))
                .encrypt(output.resolve("sent.asice"), output.resolve("sent.asice.p7m"));

        // The receiver: trusts the CA, and takes nothing that was changed or came from somebody else.
        UnitDecryptor.of(List.of(receiver)).decrypt(output.resolve("sent.asice.p7m"), output.resolve("received.asice"));
        UnitVerifier verifier = UnitVerifier.of(CertificateChecker.of(TrustAnchors.of(pki.ca())));
        VerificationReport report = verifier.open(output.resolve("received.asice"), output.resolve("received"));
        report.steps().forEach(step -> out.println(step.kind() + " " + step.outcome()));
        out.println("opened: from " + report.sender().map(OfficeNumber::value).orElse("nobody in particular"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
