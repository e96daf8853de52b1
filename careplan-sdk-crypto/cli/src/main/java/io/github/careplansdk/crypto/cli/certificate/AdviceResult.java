package io.github.careplansdk.crypto.cli.certificate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FindingLines;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.JsonResult;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.UserId;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.office.CertificateAdvice;
import io.github.careplansdk.crypto.office.CertificateState;
import io.github.careplansdk.crypto.office.LicenceYear;
import io.github.careplansdk.crypto.office.NextAct;
import io.github.careplansdk.crypto.office.NextAct.Act;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code advise} tells: of each office's certificate, then of the licence, user IDs and passwords. */
record AdviceResult(
        Instant at,
        List<OfficeAdvice> offices,
        Optional<LicenceResult> licence,
        List<UserIdResult> userIds,
        List<PasswordResult> passwords,
        List<String> sources) {
    private static final int STEP = 2;

    /** A file that could not be read, and why; where a wrong password is all that is the matter, the advice tells that. */
    record UnreadFile(String name, List<Finding> findings) {}

    /** Advice for an office, with what could not be read of its keys. */
    record OfficeAdvice(Optional<String> office, CertificateAdvice advice, List<UnreadFile> unread) {
        List<Finding> findings() {
            return Stream.concat(Stream.of(advice.finding()), advice.remarks().stream())
                    .toList();
        }

        ExitCode exitCode() {
            if (unread.stream().anyMatch(file -> !file.findings().isEmpty())) {
                return ExitCode.FAILED;
            }
            if (!advice.usable()) {
                return ExitCode.NOT_GOOD;
            }
            return advice.isDue() ? ExitCode.TO_DO : ExitCode.DONE;
        }
    }

    record LicenceResult(
            LicenceYear year, boolean renewsItself, Optional<LocalDate> freeUntil, List<Finding> findings) {}

    record UserIdResult(String id, Optional<UserId.Owner> owner, List<Finding> findings) {}

    record PasswordResult(String name, LocalDate last, Finding finding) {}

    /** The worst of all offices; what else there is to do counts as something to do. */
    ExitCode exitCode() {
        ExitCode others = otherFindings().anyMatch(finding -> finding.severity() != Severity.INFO)
                ? ExitCode.TO_DO
                : ExitCode.DONE;
        return Stream.concat(offices.stream().map(OfficeAdvice::exitCode), Stream.of(others))
                .max(Comparator.comparing(
                        code -> List.of(ExitCode.DONE, ExitCode.TO_DO, ExitCode.NOT_GOOD, ExitCode.FAILED)
                                .indexOf(code)))
                .orElse(ExitCode.DONE);
    }

    private Stream<Finding> otherFindings() {
        return Stream.of(
                        licence.stream().flatMap(found -> found.findings().stream()),
                        userIds.stream().flatMap(found -> found.findings().stream()),
                        passwords.stream().map(PasswordResult::finding))
                .flatMap(found -> found);
    }

    void text(Page page, Texts texts) throws IOException {
        FindingLines lines = new FindingLines(page, texts);
        for (OfficeAdvice office : offices) {
            page.line(0, style(office.advice()), title(office, texts));
            page.list(STEP, facts(office.advice(), texts));
            for (Finding finding : office.findings()) {
                lines.write(STEP, finding);
            }
            for (UnreadFile file : office.unread()) {
                page.line(STEP, Style.BAD, texts.with("advise.unread", Map.of("file", file.name())));
                for (Finding finding : file.findings()) {
                    lines.write(2 * STEP, finding);
                }
            }
            page.gap();
        }
        List<Finding> others = otherFindings().toList();
        for (Finding finding : others) {
            lines.write(0, finding);
        }
        if (!others.isEmpty()) {
            page.gap();
        }
        page.line(0, Style.PLAIN, texts.with("keyring.judgedFor", Map.of("time", JapanTime.shown(at))));
        page.labelled(0, Style.NOTE, texts.get("advise.sources"), String.join("; ", sources));
    }

    private static String title(OfficeAdvice office, Texts texts) {
        return office.office().map(number -> number + "  ").orElse("")
                + texts.get("advise.state." + office.advice().state());
    }

    private static TextTable facts(CertificateAdvice advice, Texts texts) {
        NextAct next = advice.next();
        TextTable facts = new TextTable().row(texts.get("advise.next"), texts.get("advise.act." + next.act()));
        if (hasPeriod(next)) {
            facts.row(texts.get("advise.when"), period(next, texts));
        }
        facts.row(texts.get("advise.where"), next.place().text(texts.language()));
        if (!next.choice().isEmpty()) {
            facts.row(texts.get("advise.choose"), "「" + next.choice() + "」");
        }
        advice.issuingStops()
                .ifPresent(hours -> facts.row(
                        texts.get("advise.stops"),
                        texts.with("advise.hours", Map.of("from", hours.from(), "to", hours.to()))));
        return facts;
    }

    /** Whether there are times at which it cannot be done. */
    private static boolean hasPeriod(NextAct next) {
        return next.act().isIssuing()
                || next.act() == Act.DOWNLOAD && next.latest().isPresent();
    }

    private static String period(NextAct next, Texts texts) {
        String from = JapanTime.shown(next.earliest().toInstant());
        return next.latest()
                .map(latest -> JapanTime.shown(latest.toInstant()))
                .map(to -> texts.with("advise.fromTo", Map.of("from", from, "to", to)))
                .orElseGet(() -> texts.with("advise.from", Map.of("from", from)));
    }

    private static Style style(CertificateAdvice advice) {
        if (!advice.usable() && advice.state() != CertificateState.DX_NOT_NEEDED) {
            return Style.BAD;
        }
        return advice.isDue() ? Style.DOUBTFUL : Style.GOOD;
    }

    /** By {@code docs/advice.schema.json}. */
    JsonResult json(Language language) {
        JsonResult result = new JsonResult();
        ObjectNode root = result.root().put("advisedFor", JapanTime.iso(at));
        ArrayNode list = root.putArray("offices");
        offices.forEach(office -> add(list.addObject(), office, language));
        licence.ifPresent(found -> {
            ObjectNode node = root.putObject("licence")
                    .put("firstDay", found.year().first().toString())
                    .put("lastDay", found.year().last().toString())
                    .put("renewsItself", found.renewsItself());
            found.freeUntil().ifPresent(day -> node.put("freeUntil", day.toString()));
            JsonResult.findings(node.putArray("findings"), found.findings(), language);
        });
        ArrayNode ids = root.putArray("userIds");
        userIds.forEach(found -> {
            ObjectNode node = ids.addObject().put("id", found.id());
            found.owner().ifPresent(owner -> node.put("owner", JsonResult.lowerCase(owner)));
            JsonResult.findings(node.putArray("findings"), found.findings(), language);
        });
        ArrayNode ages = root.putArray("passwords");
        passwords.forEach(found -> {
            ObjectNode node = ages.addObject()
                    .put("name", found.name())
                    .put("lastDay", found.last().toString());
            JsonResult.findings(node.putArray("findings"), List.of(found.finding()), language);
        });
        ArrayNode named = root.putArray("sources");
        sources.forEach(named::add);
        return result;
    }

    private static void add(ObjectNode node, OfficeAdvice office, Language language) {
        CertificateAdvice advice = office.advice();
        NextAct next = advice.next();
        office.office().ifPresent(number -> node.put("office", number));
        node.put("state", JsonResult.lowerCase(advice.state()))
                .put("usable", advice.usable())
                .put("due", advice.isDue());
        advice.certificate().ifPresent(certificate -> {
            CertificateKind.of(certificate).ifPresent(kind -> node.put("kind", JsonResult.lowerCase(kind)));
            node.put("lastDay", Validity.of(certificate).lastDay().toString());
        });
        ObjectNode act = node.putObject("next")
                .put("act", JsonResult.lowerCase(next.act()))
                .put("place", JsonResult.lowerCase(next.place()))
                .put("earliest", JapanTime.iso(next.earliest().toInstant()));
        next.latest().ifPresent(latest -> act.put("latest", JapanTime.iso(latest.toInstant())));
        if (!next.choice().isEmpty()) {
            act.put("choice", next.choice());
        }
        advice.issuingStops()
                .ifPresent(hours -> node.putObject("issuingStops")
                        .put("from", hours.from().toString())
                        .put("to", hours.to().toString()));
        JsonResult.findings(node.putArray("findings"), office.findings(), language);
        ArrayNode unread = node.putArray("unread");
        for (UnreadFile file : office.unread()) {
            ObjectNode entry = unread.addObject().put("file", file.name());
            JsonResult.findings(entry.putArray("findings"), file.findings(), language);
        }
    }
}
