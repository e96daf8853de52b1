package io.github.careplansdk.csv.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page's own style and script, and the policy by which a browser runs these two and loads nothing else. */
final class HtmlAssets {
    static final String STYLE = resource("report.css");
    static final String SCRIPT = resource("report.js");
    static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + hash(STYLE)
            + "'; script-src '" + hash(SCRIPT) + "'";

    private HtmlAssets() {}

    private static String resource(String name) {
        try (InputStream in = HtmlAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name + ": build it again.");
            }
            // A checkout may have turned the line ends, which a browser turns back before it computes the hash.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
