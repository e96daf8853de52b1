package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.SettledFolder;
import io.github.careplansdk.crypto.transport.SettledFolder.SettledUnit;
import io.github.careplansdk.crypto.transport.TransportClient;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays out what is complete in the folders that a product exports into. The outbox remembers what was laid out before. */
final class HandOffRound implements FolderWatch.Round {
    /** What only a change of the unit mends: it is not checked again until then. */
    private static final Set<FindingCode> UNTIL_CHANGED =
            Set.of(TransportCode.UNIT_HAS_ERRORS, TransportCode.UNIT_ALREADY_SENT);

    private record Content(UnitId unit, ContentDigest digest) {
        static Content of(SettledUnit unit) {
            return new Content(unit.files().id(), unit.digest());
        }
    }

    private final List<SettledFolder> folders;
    private final TransportClient client;

    /** What became of the units that still lie there when they were queued: nothing, or why they were refused. */
    private Map<Content, Optional<Delivery>> known = Map.of();

    HandOffRound(List<SettledFolder> folders, TransportClient client) {
        this.folders = folders;
        this.client = client;
    }

    @Override
    public ExchangeReport run(TransportListener listener) throws IOException {
        List<SettledUnit> units = new ArrayList<>();
        List<FailedReception> others = new ArrayList<>();
        for (SettledFolder folder : folders) {
            SettledFolder.Contents contents = folder.look();
            units.addAll(contents.units());
            others.addAll(contents.others());
        }
        List<Delivery> deliveries = new ArrayList<>(queue(units));
        ExchangeReport report = client.exchange(listener);
        deliveries.addAll(report.deliveries());
        return new ExchangeReport(deliveries, List.of(), others, report.interruption(), report.listenerFailure());
    }

    @Override
    public String failure() {
        return "outcome.NOT_SENT";
    }

    /** Queues what is new; returns what was refused, now or before. */
    private List<Delivery> queue(List<SettledUnit> units) throws IOException {
        Map<Content, Optional<Delivery>> here = new HashMap<>();
        List<SettledUnit> due = new ArrayList<>();
        for (SettledUnit unit : units) {
            Optional<Delivery> before = known.get(Content.of(unit));
            if (before == null) {
                due.add(unit);
            } else {
                here.put(Content.of(unit), before);
            }
        }
        List<Delivery> refused =
                client.queue(due.stream().map(SettledUnit::files).toList());
        for (SettledUnit unit : due) {
            here.put(
                    Content.of(unit),
                    refused.stream()
                            .filter(delivery ->
                                    delivery.unit().equals(unit.files().id()))
                            .findFirst());
        }
        List<Delivery> standing =
                here.values().stream().flatMap(Optional::stream).distinct().toList();
        here.values()
                .removeIf(refusal -> refusal.flatMap(Delivery::finding)
                        .filter(finding -> !UNTIL_CHANGED.contains(finding.code()))
                        .isPresent());
        known = here;
        return standing;
    }
}
