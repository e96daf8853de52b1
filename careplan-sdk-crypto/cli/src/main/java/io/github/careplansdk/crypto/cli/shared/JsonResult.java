package io.github.careplansdk.crypto.cli.shared;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.Thumbprint;
import java.io.IOException;
import java.io.PrintStream;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/** A result as JSON, by the schemas in {@code docs}. */
public final class JsonResult {
    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode root = MAPPER.createObjectNode().put("schemaVersion", SCHEMA_VERSION);

    public ObjectNode root() {
        return root;
    }

    /** What was found, in the order given. */
    public static void findings(ArrayNode array, List<Finding> findings, Language language) {
        for (Finding finding : findings) {
            ObjectNode node = array.addObject()
                    .put("code", finding.code().name())
                    .put("severity", lowerCase(finding.severity()))
                    .put("message", finding.message(language))
                    .put("todo", finding.hint(language));
            ObjectNode arguments = node.putObject("arguments");
            List<String> names = finding.code().parameters();
            for (int i = 0; i < names.size(); i++) {
                arguments.put(names.get(i), finding.arguments().get(i));
            }
        }
    }

    /** Adds what identifies a certificate. */
    public static ObjectNode certificate(ObjectNode node, X509Certificate certificate) {
        return node.put("subject", certificate.getSubjectX500Principal().toString())
                .put("issuer", certificate.getIssuerX500Principal().toString())
                .put("serialNumber", certificate.getSerialNumber().toString(16))
                .put("notBefore", JapanTime.iso(certificate.getNotBefore().toInstant()))
                .put("notAfter", JapanTime.iso(certificate.getNotAfter().toInstant()))
                .put("sha1", Thumbprint.sha1(certificate).toString())
                .put("sha256", Thumbprint.sha256(certificate).toString());
    }

    /** The name of a value as JSON has it. */
    public static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Writes it whole, LF-ended. */
    public void write(PrintStream out) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        out.print(MAPPER.writer(
                        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent))
                .writeValueAsString(root));
        out.print('\n');
    }
}
