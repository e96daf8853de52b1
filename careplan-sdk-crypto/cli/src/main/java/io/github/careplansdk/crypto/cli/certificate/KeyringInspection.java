package io.github.careplansdk.crypto.cli.certificate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FindingLines;
import io.github.careplansdk.crypto.cli.shared.Inspection;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.JsonResult;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateCode;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.keyring.KeyringState;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState.KeyRole;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What {@code inspect --keyring} tells of the keys of many offices: one row each, then what there is to do. */
record KeyringInspection(KeyringState state) {
    private static final String NOTHING = "-";

    /** Of those that matter to an office: what another key has taken the place of does not. */
    ExitCode exitCode() {
        return state.keys().stream()
                .filter(key -> key.role() != KeyRole.DECRYPTS)
                .map(KeyringInspection::exitCode)
                .max(Comparator.comparing(KeyringInspection::badness))
                .orElse(ExitCode.DONE);
    }

    private static ExitCode exitCode(KeyState key) {
        return key.check().map(check -> ExitCode.of(check.status())).orElse(ExitCode.FAILED);
    }

    /** A key that is not there is worse than one whose certificate is not good. */
    private static int badness(ExitCode code) {
        return List.of(ExitCode.DONE, ExitCode.RENEWAL_DUE, ExitCode.NOT_GOOD, ExitCode.FAILED)
                .indexOf(code);
    }

    void text(Page page, Texts texts) throws IOException {
        TextTable table = new TextTable()
                .right(4)
                .row(
                        texts.get("keyring.office"),
                        texts.get("keyring.kind"),
                        texts.get("keyring.state"),
                        texts.get("keyring.lastDay"),
                        texts.get("keyring.daysLeft"),
                        texts.get("keyring.renewal"),
                        texts.get("keyring.file"));
        state.keys().forEach(key -> table.row(row(key, texts)));
        page.list(0, table);
        FindingLines lines = new FindingLines(page, texts);
        for (KeyState key : toTellOf()) {
            page.gap();
            page.line(0, Style.PLAIN, office(key) + "  " + key.name());
            for (Finding finding : telling(key)) {
                lines.write(2, finding);
            }
        }
        page.gap();
        page.line(0, Style.PLAIN, texts.with("keyring.judgedFor", Map.of("time", JapanTime.shown(state.at()))));
        if (isRevocationUnchecked()) {
            page.paragraph(0, Style.DOUBTFUL, texts.get("keyring.revocationNotChecked"));
        }
    }

    /** The keys that matter to an office and have something to tell. */
    private List<KeyState> toTellOf() {
        return state.keys().stream()
                .filter(key -> key.role() != KeyRole.DECRYPTS)
                .filter(key -> !telling(key).isEmpty())
                .toList();
    }

    boolean isRevocationUnchecked() {
        return state.keys().stream()
                .flatMap(key -> key.findings().stream())
                .anyMatch(finding -> finding.code() == CertificateCode.REVOCATION_NOT_CHECKED);
    }

    private static List<String> row(KeyState key, Texts texts) {
        return List.of(
                office(key),
                key.check()
                        .flatMap(CertificateCheck::kind)
                        .map(kind -> Inspection.kind(kind, texts))
                        .orElse(NOTHING),
                status(key, texts),
                key.check().map(check -> check.lastDay().toString()).orElse(NOTHING),
                key.check().map(check -> String.valueOf(check.daysLeft())).orElse(NOTHING),
                key.check()
                        .map(check -> check.renewalOpens().toLocalDate().toString())
                        .orElse(NOTHING),
                key.name());
    }

    private static String office(KeyState key) {
        return key.office().map(OfficeNumber::value).orElse(NOTHING);
    }

    private static String status(KeyState key, Texts texts) {
        String status = texts.get("keyring.status."
                + key.check().map(check -> check.status().name()).orElse("notLoaded"));
        return key.role() == KeyRole.DECRYPTS ? texts.with("keyring.decrypts", Map.of("status", status)) : status;
    }

    /** What somebody may have to do something about. */
    private static List<Finding> telling(KeyState key) {
        return key.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    /** By {@code docs/keyring.schema.json}. */
    JsonResult json(Language language) {
        JsonResult result = new JsonResult();
        ArrayNode keys =
                result.root().put("checkedFor", JapanTime.iso(state.at())).putArray("keys");
        state.keys().forEach(key -> add(keys.addObject(), key, language));
        return result;
    }

    private static void add(ObjectNode node, KeyState key, Language language) {
        node.put("name", key.name()).put("role", JsonResult.lowerCase(key.role()));
        key.office().ifPresent(office -> node.put("office", office.value()));
        node.put(
                "status",
                key.check().map(check -> JsonResult.lowerCase(check.status())).orElse("not_loaded"));
        key.check().ifPresent(check -> {
            check.kind().ifPresent(kind -> node.put("kind", JsonResult.lowerCase(kind)));
            node.put("lastDay", check.lastDay().toString())
                    .put("daysLeft", check.daysLeft())
                    .put("renewalOpens", check.renewalOpens().toLocalDate().toString())
                    .put("sha256", Thumbprint.sha256(check.certificate()).toString());
        });
        JsonResult.findings(node.putArray("findings"), key.findings(), language);
    }
}
