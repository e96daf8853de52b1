package io.github.careplansdk.crypto.cli.seal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FindingLines;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.JsonResult;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.seal.SealedFile;
import io.github.careplansdk.crypto.seal.VerificationReport;
import io.github.careplansdk.crypto.seal.VerificationReport.SignatureReport;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep;
import java.io.IOException;
import java.util.Locale;

/** What {@code verify} and {@code open} tell of a sealed unit. */
record Verification(VerificationReport report) {
    private static final int STEP = 2;

    ExitCode exitCode() {
        return report.isValid() ? ExitCode.of(report.findings().stream(), ExitCode.DONE) : ExitCode.NOT_VERIFIED;
    }

    void text(Page page, LanguageOption words) throws IOException {
        page.line(0, exitCode() == ExitCode.DONE ? Style.GOOD : Style.BAD, verdict(words));
        page.gap();
        TextTable steps = new TextTable();
        report.steps().forEach(step -> steps.row(outcome(step, words), kind(step, words)));
        page.list(STEP, steps);
        if (report.isValid()) {
            contents(page, words);
        }
        FindingLines lines = new FindingLines(page, words.language());
        for (Finding finding : report.findings()) {
            page.gap();
            lines.write(0, finding);
        }
    }

    private String verdict(LanguageOption words) {
        if (exitCode() == ExitCode.PATH_UNUSABLE) {
            return words.say(
                            "署名は正しく改ざんもありませんが、この環境ではファイルを取り出せません。送信元 ",
                            "Nothing changed, but the files cannot be taken out here. Sealed by ")
                    + sender();
        }
        return switch (report.verdict()) {
            case VALID -> words.say("検証に成功しました。改ざんはありません。送信元 ", "VERIFIED: nothing changed. Sealed by ") + sender();
            case INVALID -> words.say("検証に失敗しました。このファイルは使わないでください。", "NOT VERIFIED: do not use this file.");
            case INDETERMINATE ->
                words.say(
                        "送信元を信頼できるか判定できません。", "INDETERMINATE: it cannot be determined whether its sender is trusted.");
        };
    }

    private String sender() {
        return report.sender().map(OfficeNumber::value).orElse("-");
    }

    private static String outcome(VerificationStep step, LanguageOption words) {
        return switch (step.outcome()) {
            case PASSED -> words.say("合格", "passed");
            case SKIPPED -> words.say("未実施", "skipped");
            case UNDECIDED -> words.say("不明", "undecided");
            case FAILED -> words.say("不合格", "FAILED");
        };
    }

    private static String kind(VerificationStep step, LanguageOption words) {
        return switch (step.kind()) {
            case CONTAINER -> words.say("コンテナーの形式（ASiC-E）", "the container (ASiC-E)");
            case MANIFEST -> words.say("目録", "the manifest");
            case FILES -> words.say("ファイルの改ざんの有無", "that no file was changed");
            case SIGNATURE -> words.say("署名", "the signature");
            case SIGNER -> words.say("署名した証明書の特定", "which certificate signed");
            case CERTIFICATE -> words.say("証明書の有効性", "that the certificate is good");
            case POLICY -> words.say("すべてのファイルへの署名", "that every file is signed");
        };
    }

    private void contents(Page page, LanguageOption words) throws IOException {
        page.gap();
        for (SignatureReport signature : report.signatures()) {
            TextTable facts = new TextTable()
                    .row(words.say("署名", "Signature"), signature.name())
                    .row(
                            words.say("事業所番号", "Office"),
                            signature.office().map(OfficeNumber::value).orElse("-"))
                    .row(
                            words.say("証明書", "Certificate"),
                            signature
                                    .check()
                                    .kind()
                                    .map(CertificateKind::officialName)
                                    .orElse("-"))
                    .row(
                            words.say("拇印 SHA-256", "Thumbprint SHA-256"),
                            Thumbprint.sha256(signature.check().certificate()).toString())
                    .row(
                            words.say("署名した日時（自己申告）", "Signed, as it says"),
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
