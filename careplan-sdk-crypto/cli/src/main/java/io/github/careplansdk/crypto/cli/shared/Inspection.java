package io.github.careplansdk.crypto.cli.shared;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.seal.KeyEncryption;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code inspect} tells of a certificate.
 *
 * @param decrypts how files may be encrypted for it; empty where that was not tried
 */
public record Inspection(SigningIdentity identity, CertificateCheck check, Optional<Set<KeyEncryption>> decrypts) {
    private static final int STEP = 2;

    /** What a check found of an identity, whose key is not used. */
    public static Inspection of(SigningIdentity identity, CertificateCheck check) {
        return new Inspection(identity, check, Optional.empty());
    }

    /** The same, and how the key decrypts: it is tried, for which its store may ask for a PIN. */
    public Inspection withKeyTried() {
        return new Inspection(identity, check, Optional.of(KeyEncryption.of(identity)));
    }

    /** What was noticed while loading, then what the check found. */
    private List<Finding> findings() {
        return Stream.concat(identity.remarks().stream(), check.findings().stream())
                .toList();
    }

    public void text(Page page, Texts texts) throws IOException {
        page.line(0, style(check.status()), status(texts));
        page.gap();
        page.list(STEP, facts(texts));
        if (!findings().isEmpty()) {
            page.gap();
            FindingLines lines = new FindingLines(page, texts);
            for (Finding finding : findings()) {
                lines.write(0, finding);
            }
        }
    }

    private String status(Texts texts) {
        String status = texts.get("inspect.status." + check.status());
        return check.isGood() ? status + "  " + daysLeft(texts) : status;
    }

    private String daysLeft(Texts texts) {
        long days = check.daysLeft();
        return days < 0
                ? texts.with("inspect.ended", Map.of("days", String.valueOf(-days)))
                : texts.with("inspect.left", Map.of("days", String.valueOf(days)));
    }

    private TextTable facts(Texts texts) {
        X509Certificate certificate = check.certificate();
        String none = texts.get("inspect.none");
        TextTable facts = new TextTable()
                .row(
                        texts.get("inspect.office"),
                        check.office().map(OfficeNumber::value).orElse(none))
                .row(
                        texts.get("inspect.kind"),
                        check.kind().map(kind -> kind(kind, texts)).orElse(none))
                .row(texts.get("inspect.valid"), period(texts))
                .row(texts.get("inspect.renewal"), renewal(texts))
                .row(
                        texts.get("inspect.subject"),
                        certificate.getSubjectX500Principal().toString())
                .row(
                        texts.get("inspect.issuer"),
                        certificate.getIssuerX500Principal().toString())
                .row(texts.get("inspect.serialNumber"), serialNumber(certificate))
                .row(texts.get("inspect.key"), key(certificate));
        decrypts.ifPresent(ways -> facts.row(texts.get("inspect.decrypts"), decrypts(ways, texts)));
        facts.row(texts.get("inspect.sha1"), Thumbprint.sha1(certificate).toString())
                .row(texts.get("inspect.sha256"), Thumbprint.sha256(certificate).toString());
        check.anchor()
                .ifPresent(ca -> facts.row(
                                texts.get("inspect.ca"),
                                ca.getSubjectX500Principal().toString())
                        .row(texts.get("inspect.ca.sha1"), Thumbprint.sha1(ca).toString())
                        .row(
                                texts.get("inspect.ca.sha256"),
                                Thumbprint.sha256(ca).toString()));
        return facts.row(
                texts.get("inspect.judged"),
                texts.with("inspect.judgedFor", Map.of("time", JapanTime.shown(check.at()))));
    }

    private String period(Texts texts) {
        LocalDate first = JapanTime.day(check.certificate().getNotBefore().toInstant());
        return texts.with("inspect.period", Map.of("first", first, "last", check.lastDay(), "left", daysLeft(texts)));
    }

    private String renewal(Texts texts) {
        LocalDate opens = check.renewalOpens().toLocalDate();
        return texts.with("inspect.renewalFrom", Map.of("first", opens, "last", check.lastDay()));
    }

    /** What a certificate of a kind is for, with its official name. */
    public static String kind(CertificateKind kind, Texts texts) {
        return texts.with("kind." + kind, Map.of("name", kind.officialName()));
    }

    private static String decrypts(Set<KeyEncryption> ways, Texts texts) {
        if (ways.isEmpty()) {
            return texts.get("inspect.none");
        }
        String names = ways.stream().map(KeyEncryption::officialName).collect(Collectors.joining(", "));
        return ways.contains(KeyEncryption.RSA_OAEP)
                ? names
                : texts.with("inspect.decryptsOld", Map.of("names", names));
    }

    private static String serialNumber(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    private static String key(X509Certificate certificate) {
        String algorithm = certificate.getPublicKey().getAlgorithm();
        return certificate.getPublicKey() instanceof RSAKey rsa
                ? algorithm + " " + rsa.getModulus().bitLength()
                : algorithm;
    }

    private static Style style(CertificateCheck.Status status) {
        return switch (status) {
            case VALID -> Style.GOOD;
            case RENEWAL_DUE -> Style.DOUBTFUL;
            case INVALID, INDETERMINATE -> Style.BAD;
        };
    }

    /** By {@code docs/inspect.schema.json}. */
    public JsonResult json(Language language) {
        JsonResult result = new JsonResult();
        ObjectNode root = result.root()
                .put("status", JsonResult.lowerCase(check.status()))
                .put("checkedFor", JapanTime.iso(check.at()));
        X509Certificate certificate = check.certificate();
        ObjectNode node = root.putObject("certificate");
        check.office().ifPresent(office -> node.put("office", office.value()));
        check.kind().ifPresent(kind -> node.put("kind", JsonResult.lowerCase(kind)));
        JsonResult.certificate(node, certificate)
                .put("key", key(certificate))
                .put("lastDay", check.lastDay().toString())
                .put("daysLeft", check.daysLeft())
                .put("renewalOpens", check.renewalOpens().toLocalDate().toString());
        if (decrypts.isPresent()) {
            ArrayNode ways = node.putArray("decrypts");
            decrypts.get().forEach(way -> ways.add(JsonResult.lowerCase(way)));
        }
        check.anchor().ifPresent(ca -> JsonResult.certificate(root.putObject("ca"), ca));
        JsonResult.findings(root.putArray("findings"), findings(), language);
        return result;
    }

    /** What there is to say where the certificate cannot be loaded. */
    public static JsonResult notLoaded(Finding finding, Language language) {
        JsonResult result = new JsonResult();
        result.root().put("status", "not_loaded");
        JsonResult.findings(result.root().putArray("findings"), List.of(finding), language);
        return result;
    }
}
