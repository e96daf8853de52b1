package io.github.careplansdk.crypto.cli.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FindingLines;
import io.github.careplansdk.crypto.cli.shared.Inspection;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.JsonResult;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.seal.SealedFile;
import io.github.careplansdk.crypto.seal.VerificationReport;
import io.github.careplansdk.crypto.seal.VerificationReport.SignatureReport;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** What {@code verify} and {@code open} tell of a sealed unit. */
record Verification(VerificationReport report) {
    private static final int STEP = 2;

    ExitCode exitCode() {
        return report.isValid() ? ExitCode.of(report.findings().stream(), ExitCode.DONE) : ExitCode.NOT_VERIFIED;
    }

    void text(Page page, Texts texts) throws IOException {
        page.line(0, exitCode() == ExitCode.DONE ? Style.GOOD : Style.BAD, verdict(texts));
        page.gap();
        TextTable steps = new TextTable();
        report.steps()
                .forEach(step -> steps.row(
                        texts.get("verify.outcome." + step.outcome()), texts.get("verify.step." + step.kind())));
        page.list(STEP, steps);
        if (report.isValid()) {
            contents(page, texts);
        }
        FindingLines lines = new FindingLines(page, texts);
        for (Finding finding : report.findings()) {
            page.gap();
            lines.write(0, finding);
        }
    }

    private String verdict(Texts texts) {
        String key = exitCode() == ExitCode.PATH_UNUSABLE
                ? "unusable"
                : report.verdict().name();
        return texts.with("verify.verdict." + key, Map.of("sender", sender()));
    }

    private String sender() {
        return report.sender().map(OfficeNumber::value).orElse("-");
    }

    private void contents(Page page, Texts texts) throws IOException {
        page.gap();
        for (SignatureReport signature : report.signatures()) {
            TextTable facts = new TextTable()
                    .row(texts.get("verify.signature.name"), signature.name())
                    .row(
                            texts.get("verify.signature.office"),
                            signature.office().map(OfficeNumber::value).orElse("-"))
                    .row(
                            texts.get("verify.signature.certificate"),
                            signature
                                    .check()
                                    .kind()
                                    .map(kind -> Inspection.kind(kind, texts))
                                    .orElse("-"))
                    .row(
                            texts.get("verify.signature.sha256"),
                            Thumbprint.sha256(signature.check().certificate()).toString())
                    .row(
                            texts.get("verify.signature.signed"),
                            signature.signingTime().map(JapanTime::shown).orElse("-"));
            page.list(STEP, facts);
        }
        page.gap();
        TextTable files = new TextTable().right(1);
        for (SealedFile file : report.files()) {
            files.row(file.name(), String.format(Locale.ROOT, "%,d", file.bytes()), file.sha256());
        }
        page.list(STEP, files);
    }

    /** By {@code docs/verification.schema.json}. */
    JsonResult json(Language language) {
        JsonResult result = new JsonResult();
        ObjectNode root = result.root()
                .put("verdict", JsonResult.lowerCase(report.verdict()))
                .put("checkedFor", JapanTime.iso(report.at()));
        report.sender().ifPresent(sender -> root.put("sender", sender.value()));
        ArrayNode steps = root.putArray("steps");
        for (VerificationStep step : report.steps()) {
            ObjectNode node = steps.addObject()
                    .put("step", JsonResult.lowerCase(step.kind()))
                    .put("outcome", JsonResult.lowerCase(step.outcome()));
            JsonResult.findings(node.putArray("findings"), step.findings(), language);
        }
        ArrayNode signatures = root.putArray("signatures");
        report.signatures().forEach(signature -> json(signatures.addObject(), signature));
        ArrayNode files = root.putArray("files");
        for (SealedFile file : report.files()) {
            files.addObject()
                    .put("name", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        return result;
    }

    private static void json(ObjectNode node, SignatureReport signature) {
        node.put("name", signature.name());
        signature.office().ifPresent(office -> node.put("office", office.value()));
        signature.signingTime().ifPresent(time -> node.put("signingTime", JapanTime.iso(time)));
        node.put("status", JsonResult.lowerCase(signature.check().status()));
        JsonResult.certificate(node.putObject("certificate"), signature.check().certificate());
        ArrayNode covers = node.putArray("covers");
        signature.covers().forEach(covers::add);
    }
}
