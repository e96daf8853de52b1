package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FindingLines;
import io.github.careplansdk.crypto.keyring.KeyringState;
import io.github.careplansdk.crypto.keyring.KeyringState.KeyState;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.offices.KeyringReport;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one run sent or received for many offices: each office for which there is something to tell, and how many are done. */
final class KeyringResult {
    private static final Comparator<ExitCode> WORST_LAST = Comparator.comparing(ExitCode::number);

    private static final ExchangeReport NOTHING =
            new ExchangeReport(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    private final Page page;
    private final Texts texts;
    private final Set<OfficeNumber> ofKeyring;
    private int complete;
    private int incomplete;
    private ExitCode worst = ExitCode.DONE;

    /** @param ofKeyring the offices that are counted, also where there is nothing to do for them */
    KeyringResult(Page page, Texts texts, Set<OfficeNumber> ofKeyring) {
        this.page = page;
        this.texts = texts;
        this.ofKeyring = ofKeyring;
    }

    /** Writes which keys could not be loaded: nothing is done with them. */
    void keys(KeyringState state) throws IOException {
        for (KeyState key : state.keys()) {
            if (key.check().isEmpty()) {
                page.line(
                        0, Style.BAD, key.office().map(office -> office + "  ").orElse("") + key.name());
                for (Finding finding : key.findings()) {
                    new FindingLines(page, texts).write(2, finding);
                }
                note(ExitCode.FAILED);
            }
        }
    }

    /** Writes what was sent of the units that were given and of what was queued. */
    ExitCode sent(List<UnitFiles> units, List<Delivery> refused, KeyringReport report) throws IOException {
        SortedSet<OfficeNumber> offices = offices(report);
        units.forEach(unit -> offices.add(unit.id().address().from()));
        for (OfficeNumber office : offices) {
            List<UnitFiles> given = units.stream()
                    .filter(unit -> unit.id().address().from().equals(office))
                    .toList();
            List<Delivery> not = refused.stream()
                    .filter(delivery -> delivery.unit().address().from().equals(office))
                    .toList();
            ExchangeReport its = of(office, report);
            boolean isAny = !given.isEmpty() || !its.deliveries().isEmpty();
            if (!notBegun(office, report.notBegun())) {
                office(office, isAny, its, () -> result().sent(OutgoingCommand.Sent.of(given, not, its)));
            }
        }
        return end();
    }

    /** Writes what was received. */
    ExitCode received(KeyringReport report) throws IOException {
        for (OfficeNumber office : offices(report)) {
            if (!notBegun(office, report.notBegun())) {
                ExchangeReport its = of(office, report);
                boolean isAny = !its.received().isEmpty() || !its.failures().isEmpty();
                office(office, isAny, its, () -> result().received(its));
            }
        }
        return end();
    }

    private SortedSet<OfficeNumber> offices(KeyringReport report) {
        SortedSet<OfficeNumber> offices = new TreeSet<>(ofKeyring);
        offices.addAll(report.offices().keySet());
        offices.addAll(report.notBegun().keySet());
        return offices;
    }

    private static ExchangeReport of(OfficeNumber office, KeyringReport report) {
        return Optional.ofNullable(report.offices().get(office)).orElse(NOTHING);
    }

    /** What is written of one office. */
    @FunctionalInterface
    private interface Writing {
        ExitCode write() throws IOException;
    }

    private void office(OfficeNumber office, boolean isAny, ExchangeReport report, Writing writing) throws IOException {
        if (!isAny && report.isComplete()) {
            complete++;
            return;
        }
        page.line(0, Style.NOTE, texts.with("exchange.office", Map.of("office", office)));
        ExitCode code = writing.write();
        page.gap();
        note(code);
        if (code == ExitCode.DONE) {
            complete++;
        } else {
            incomplete++;
        }
    }

    private boolean notBegun(OfficeNumber office, Map<OfficeNumber, Finding> reasons) throws IOException {
        Finding reason = reasons.get(office);
        if (reason == null) {
            return false;
        }
        page.line(0, Style.NOTE, texts.with("exchange.office", Map.of("office", office)));
        new FindingLines(page, texts).write(2, reason);
        page.gap();
        note(ExitCode.of(reason, ExitCode.FAILED));
        incomplete++;
        return true;
    }

    private ExchangeResult result() {
        return new ExchangeResult(page, texts, TransferMode.HTTPS);
    }

    private void note(ExitCode code) {
        worst = WORST_LAST.compare(code, worst) > 0 ? code : worst;
    }

    private ExitCode end() throws IOException {
        page.line(
                0,
                incomplete == 0 ? Style.GOOD : Style.BAD,
                texts.with(
                        "exchange.offices",
                        Map.of("done", String.valueOf(complete), "failed", String.valueOf(incomplete))));
        return worst;
    }
}
