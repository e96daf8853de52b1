package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.text.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page's own style and script, and the policy by which a browser runs these two and loads nothing else. */
final class HtmlAssets {
    static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '"
            + hash("report.css") + "'; script-src '" + hash("report.js") + "'";

    private HtmlAssets() {}

    private static String hash(String file) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest =
                    sha256.digest(Template.resource(HtmlAssets.class, file).getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
