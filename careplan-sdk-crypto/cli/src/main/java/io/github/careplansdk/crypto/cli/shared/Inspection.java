package io.github.careplansdk.crypto.cli.shared;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What {@code inspect} tells of a certificate. */
public record Inspection(SigningIdentity identity, CertificateCheck check) {
    private static final int STEP = 2;

    /** What was noticed while loading, then what the check found. */
    private List<Finding> findings() {
        return Stream.concat(identity.remarks().stream(), check.findings().stream())
                .toList();
    }

    public void text(Page page, LanguageOption words) throws IOException {
        page.line(0, style(check.status()), status(words));
        page.gap();
        page.list(STEP, facts(words));
        if (!findings().isEmpty()) {
            page.gap();
            FindingLines lines = new FindingLines(page, words.language());
            for (Finding finding : findings()) {
                lines.write(0, finding);
            }
        }
    }

    private String status(LanguageOption words) {
        String status = switch (check.status()) {
            case VALID -> words.say("有効", "VALID");
            case RENEWAL_DUE -> words.say("有効（更新してください）", "VALID, RENEWAL DUE");
            case INVALID -> words.say("無効", "INVALID");
            case INDETERMINATE -> words.say("判定できません", "INDETERMINATE");
        };
        return check.isGood() ? status + "  " + daysLeft(words) : status;
    }

    private String daysLeft(LanguageOption words) {
        long days = check.daysLeft();
        return days < 0
                ? words.say("終了から " + -days + "日", "ended " + -days + " days ago")
                : words.say("残り " + days + "日", days + " days left");
    }

    private TextTable facts(LanguageOption words) {
        X509Certificate certificate = check.certificate();
        String none = words.say("なし", "none");
        TextTable facts = new TextTable()
                .row(
                        words.say("事業所番号", "Office"),
                        check.office().map(OfficeNumber::value).orElse(none))
                .row(
                        words.say("種類", "Kind"),
                        check.kind().map(CertificateKind::officialName).orElse(none))
                .row(words.say("有効期間", "Valid"), period(words))
                .row(words.say("更新受付", "Renewal"), renewal(words))
                .row(
                        words.say("サブジェクト", "Subject"),
                        certificate.getSubjectX500Principal().toString())
                .row(
                        words.say("発行者", "Issuer"),
                        certificate.getIssuerX500Principal().toString())
                .row(words.say("シリアル番号", "Serial number"), serialNumber(certificate))
                .row(words.say("鍵", "Key"), key(certificate))
                .row(
                        words.say("拇印 SHA-1", "Thumbprint SHA-1"),
                        Thumbprint.sha1(certificate).toString())
                .row(
                        words.say("拇印 SHA-256", "Thumbprint SHA-256"),
                        Thumbprint.sha256(certificate).toString());
        check.anchor()
                .ifPresent(ca -> facts.row(
                                words.say("認証局", "CA"),
                                ca.getSubjectX500Principal().toString())
                        .row(
                                words.say("認証局 SHA-1", "CA's SHA-1"),
                                Thumbprint.sha1(ca).toString())
                        .row(
                                words.say("認証局 SHA-256", "CA's SHA-256"),
                                Thumbprint.sha256(ca).toString()));
        return facts.row(
                words.say("判定の時点", "Judged for"), JapanTime.shown(check.at()) + words.say("（日本時間）", " in Japan"));
    }

    private String period(LanguageOption words) {
        LocalDate first = JapanTime.day(check.certificate().getNotBefore().toInstant());
        return words.say(
                first + " から " + check.lastDay() + " の23:59:59（日本時間）まで、" + daysLeft(words),
                first + " to the end of " + check.lastDay() + " in Japan, " + daysLeft(words));
    }

    private String renewal(LanguageOption words) {
        LocalDate opens = check.renewalOpens().toLocalDate();
        return words.say(opens + " から " + check.lastDay() + " まで", opens + " to " + check.lastDay());
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
