package io.github.careplansdk.crypto.cli.certificate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.move.AnnouncedDate;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.JsonResult;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.keyring.KeyringState;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState.KeyRole;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What {@code readiness} tells of the offices' certificates on the day of the move, or today if that is over. */
record MoveInspection(AnnouncedDate move, LocalDate today, KeyringInspection inspection) {
    /** Of a month whose day is not announced, the worse of its first and its last day. */
    static MoveInspection of(OfficeKeyring keyring, AnnouncedDate move, LocalDate today) {
        KeyringInspection first = inspection(keyring, later(move.first(), today));
        KeyringInspection last = inspection(keyring, later(move.last(), today));
        return new MoveInspection(
                move, today, first.exitCode().number() > last.exitCode().number() ? first : last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static KeyringInspection inspection(OfficeKeyring keyring, LocalDate day) {
        return new KeyringInspection(keyring.state(JapanTime.endOf(day)));
    }

    ExitCode exitCode() {
        return inspection.exitCode();
    }

    void text(Page page, Texts shared) throws IOException {
        Texts texts = Texts.beside(MoveInspection.class, shared.language());
        page.paragraph(
                0,
                Style.BOLD,
                texts.with("move.title", Map.of("move", move.text(shared.language()), "source", move.source())));
        inspection.text(page, shared);
        List<KeyState> ending = ending();
        if (!ending.isEmpty()) {
            page.gap();
            page.line(0, Style.BOLD, texts.get("move.ending"));
            for (KeyState key : ending) {
                page.labelled(2, Style.PLAIN, "-", advice(key, key.check().orElseThrow(), texts));
            }
        }
    }

    /** The keys whose certificates end before the move is over, or whose renewal is open then, and that no other replaces. */
    private List<KeyState> ending() {
        KeyringState state = inspection.state();
        LocalDate day = JapanTime.day(state.at());
        return state.keys().stream()
                .filter(key -> key.role() != KeyRole.DECRYPTS)
                .filter(key -> key.check()
                        .filter(check -> !check.renewalOpens().toLocalDate().isAfter(day))
                        .isPresent())
                .toList();
    }

    private String advice(KeyState key, CertificateCheck check, Texts texts) {
        return texts.with(
                "move." + act(check),
                Map.of(
                        "office", key.office().map(OfficeNumber::value).orElse(key.name()),
                        "from", check.renewalOpens().toLocalDate(),
                        "until", check.lastDay()));
    }

    /** Renewal is open until the last day, and not after it. */
    private String act(CertificateCheck check) {
        return check.lastDay().isBefore(today) ? "apply" : "renew";
    }

    /** By {@code docs/moving.schema.json}, without the files. */
    JsonResult json(Language language) {
        JsonResult result = inspection.json(language);
        result.root()
                .putObject("move")
                .put("date", move.announced())
                .put("dayKnown", move.isDayKnown())
                .put("source", move.source());
        ArrayNode ending = result.root().putArray("ending");
        for (KeyState key : ending()) {
            CertificateCheck check = key.check().orElseThrow();
            ObjectNode node = ending.addObject().put("name", key.name());
            key.office().ifPresent(office -> node.put("office", office.value()));
            node.put("act", act(check))
                    .put("renewalOpens", check.renewalOpens().toLocalDate().toString())
                    .put("lastDay", check.lastDay().toString());
        }
        return result;
    }
}
