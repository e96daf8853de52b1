package io.github.careplansdk.examples;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.IdentityException;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Is the office's certificate good, and until when? Ask this when your product starts, and warn once renewal is open.
 *
 * <pre>{@code
 * java -jar careplan-transfer.jar sample-pki --output pki
 * java io.github.careplansdk.examples.InspectCertificate \
 *     pki/9970100011-renewal-due.pfx pki/9970100011-renewal-due.password pki/ca.pem
 * }</pre>
 */
public final class InspectCertificate {
    private InspectCertificate() {}

    /** Loads the certificate, checks it against the CA and prints what there is to say. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 3) {
            out.println("Usage: InspectCertificate OFFICE.pfx PASSWORD_FILE CA.pem");
            return;
        }
        // A product has the password in its own safe place; the SDK asks when it needs it, and wipes it.
        char[] password = Files.readString(Path.of(args[1])).strip().toCharArray();
        SigningIdentity identity;
        try {
            identity = SigningIdentity.read(Path.of(args[0]), password::clone);
        } catch (IdentityException e) {
            print(out, e.finding());
            return;
        }
        // Nobody is trusted by default. One checker serves a whole application, all its threads.
        CertificateChecker checker = CertificateChecker.of(TrustAnchors.read(Path.of(args[2])));
        CertificateCheck check =
                checker.check(identity.chain(), Clock.systemUTC().instant());
        out.println(check.status() + ", last day " + check.lastDay() + ", days left: " + check.daysLeft());
        out.println("office " + check.office().map(OfficeNumber::value).orElse("unknown") + ", "
                + check.kind().map(CertificateKind::officialName).orElse("of no known kind"));
        out.println("thumbprint " + Thumbprint.sha1(check.certificate()));
        identity.remarks().forEach(finding -> print(out, finding));
        check.findings().forEach(finding -> print(out, finding));
    }

    private static void print(PrintStream out, Finding finding) {
        out.println(finding.severity() + " " + finding.code().name() + ": " + finding.message(Language.EN));
        out.println("    " + finding.hint(Language.EN));
    }
}
