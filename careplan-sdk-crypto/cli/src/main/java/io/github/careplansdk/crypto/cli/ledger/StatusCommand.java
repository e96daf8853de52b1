package io.github.careplansdk.crypto.cli.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.cli.Converters.Format;
import io.github.careplansdk.core.cli.FormatOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.cli.exchange.ExchangeResult;
import io.github.careplansdk.crypto.cli.keys.KeyOption;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FindingLines;
import io.github.careplansdk.crypto.cli.shared.Inspection;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.JsonResult;
import io.github.careplansdk.crypto.cli.shared.OpenedStore;
import io.github.careplansdk.crypto.cli.shared.StoreOption;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.cli.shared.TrustOption;
import io.github.careplansdk.crypto.cli.shared.UnitName;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: what is queued, sent, received, and until when the certificate is good. */
@Command(
        name = "status",
        header = "送信待ち・送信済み・受信済みの状況を表示します。 / Shows what is queued, sent and received.",
        description = {"json の形は docs/status.schema.json にあります。", "docs/status.schema.json describes json."},
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  表示した / shown",
            "  1  表示したが、記録の壊れた送信単位があり、担当者の確認が必要 / shown, but records of units are damaged, for a person to look at",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  証明書などを使えない、または内部エラー / a certificate or the like cannot be used, or an internal error"
        })
public final class StatusCommand extends TransferCommand {
    private static final List<State> SENDING =
            List.of(State.QUEUED, State.UNKNOWN, State.SENT, State.REJECTED, State.DAMAGED);
    private static final List<State> RECEIVING =
            List.of(State.RECEIVED, State.ACKNOWLEDGED, State.QUARANTINED, State.DAMAGED);

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @ArgGroup
    private KeyOption key = new KeyOption();

    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Clock clock;
    private boolean isAnyDamaged;

    public StatusCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    protected ExitCode run() throws IOException {
        place.check();
        JsonResult json = new JsonResult();
        List<Path> outboxes = place.outboxes();
        if (!outboxes.isEmpty()) {
            tellUnits("outbox", SENDING, units(outboxes, TransportStatus::ofOutbox), json);
        }
        List<Path> inboxes = place.inboxes();
        if (!inboxes.isEmpty()) {
            tellUnits("inbox", RECEIVING, units(inboxes, TransportStatus::ofInbox), json);
        }
        if (place.store().isPresent()) {
            Map<State, Long> counts = counts(place.store().get());
            tell("outbox", SENDING, counts, json);
            // A database finds damage where a unit is to be sent.
            counts.remove(State.DAMAGED);
            tell("inbox", RECEIVING, counts, json);
        }
        if (key.key().isPresent()) {
            SigningIdentity identity = key.key().get().load(terminal());
            CertificateCheck check = trust.checker(trust.policy().build()).check(identity.chain(), clock.instant());
            tellCertificate(Inspection.of(identity, check), json);
        }
        if (format.value() == Format.JSON) {
            json.write(terminal().out());
        }
        return isAnyDamaged ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    /** Reads the units of a box. */
    private interface Reading {
        List<UnitStatus> of(Path box) throws IOException;
    }

    private static List<UnitStatus> units(List<Path> boxes, Reading reading) throws IOException {
        List<UnitStatus> units = new ArrayList<>();
        for (Path box : boxes) {
            units.addAll(reading.of(box));
        }
        return units;
    }

    /** Counts what a database holds; it may be more than anyone wants to see one by one. */
    private Map<State, Long> counts(StoreOption store) throws IOException {
        Map<State, Long> sum = new EnumMap<>(State.class);
        try (OpenedStore opened = store.openExisting()) {
            for (TransportStores office : opened.of(place.office())) {
                office.counts().forEach((state, units) -> sum.merge(state, units, Long::sum));
            }
        }
        return sum;
    }

    private void tellUnits(String name, List<State> states, List<UnitStatus> units, JsonResult json)
            throws IOException {
        Map<State, Long> counts =
                units.stream().collect(Collectors.groupingBy(UnitStatus::state, Collectors.counting()));
        ObjectNode node = tell(name, states, counts, json, units);
        ArrayNode array = node.putArray("units");
        units.forEach(unit -> add(array.addObject(), unit, language()));
    }

    private void tell(String name, List<State> states, Map<State, Long> counts, JsonResult json) throws IOException {
        tell(name, states, counts, json, List.of());
    }

    /** @param units those that are shown one by one where they wait for something */
    private ObjectNode tell(
            String name, List<State> states, Map<State, Long> counts, JsonResult json, List<UnitStatus> units)
            throws IOException {
        if (format.value() == Format.TEXT) {
            page().line(0, Style.NOTE, texts().get("status." + name));
        }
        isAnyDamaged |= counts.containsKey(State.DAMAGED);
        ObjectNode node = json.root().putObject(name);
        for (State state : states) {
            long count = counts.getOrDefault(state, 0L);
            node.put(JsonResult.lowerCase(state), count);
            if (format.value() == Format.TEXT) {
                text(
                        state,
                        count,
                        units.stream().filter(unit -> unit.state() == state).toList());
            }
        }
        return node;
    }

    private static void add(ObjectNode node, UnitStatus unit, Language language) {
        node.put("serial", unit.unit().serial().digits())
                .put("from", unit.unit().address().from().value())
                .put("to", unit.unit().address().to().value())
                .put("unit", UnitName.of(unit.unit()))
                .put("state", JsonResult.lowerCase(unit.state()))
                .put("at", JapanTime.iso(unit.at()));
        unit.digest().ifPresent(digest -> node.put("digest", digest.hex()));
        unit.folder().ifPresent(folder -> node.put("folder", folder.toString()));
        unit.rejection()
                .ifPresent(rejection -> node.putObject("refused")
                        .put("since", JapanTime.iso(rejection.since()))
                        .put("times", rejection.times()));
        unit.damage().ifPresent(damage -> JsonResult.findings(node.putArray("findings"), List.of(damage), language));
    }

    private void text(State state, long count, List<UnitStatus> units) throws IOException {
        boolean pending = state != State.SENT && state != State.ACKNOWLEDGED && count > 0;
        page().line(2, pending ? Style.DOUBTFUL : Style.PLAIN, texts().get("status.state." + state) + ": " + count);
        if (pending) {
            for (UnitStatus unit : units) {
                page().line(4, Style.PLAIN, UnitName.of(unit.unit()));
                if (state == State.QUARANTINED && unit.folder().isPresent()) {
                    page().line(6, Style.PLAIN, unit.folder().get().toString());
                }
                if (unit.rejection().isPresent()) {
                    page().line(
                                    6,
                                    Style.PLAIN,
                                    ExchangeResult.refused(unit.rejection().get(), texts()));
                }
                if (unit.damage().isPresent()) {
                    new FindingLines(page(), texts()).write(6, unit.damage().get());
                }
            }
        }
    }

    private void tellCertificate(Inspection inspection, JsonResult json) throws IOException {
        if (format.value() == Format.TEXT) {
            inspection.text(page(), texts());
        } else {
            json.root().set("certificate", inspection.json(language()).root());
        }
    }
}
