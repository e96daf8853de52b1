package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.problem.Finding;
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
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Lays out what is complete in the folders that a product exports into. The outbox remembers what was laid out before. */
final class HandOffRound implements FolderWatch.Round {
    /** What only a change of the unit mends: it is not checked again until then. */
    private static final Set<FindingCode> UNTIL_CHANGED =
            Set.of(TransportCode.UNIT_HAS_ERRORS, TransportCode.UNIT_ALREADY_SENT);

    private record Content(Path folder, UnitId unit, ContentDigest digest) {
        static Content of(Path folder, SettledUnit unit) {
            return new Content(folder, unit.files().id(), unit.digest());
        }
    }

    private final Map<Path, SettledFolder> folders;
    private final TransportClient client;

    /** What became of the units that still lie there when they were queued: nothing, or why they were refused. */
    private Map<Content, Optional<Delivery>> known = Map.of();

    HandOffRound(Map<Path, SettledFolder> folders, TransportClient client) {
        this.folders = folders;
        this.client = client;
    }

    @Override
    public ExchangeReport run(TransportListener listener) throws IOException {
        Map<Content, UnitFiles> units = new LinkedHashMap<>();
        List<FailedReception> others = new ArrayList<>();
        Set<Path> away = new HashSet<>();
        folders.forEach((path, folder) -> {
            try {
                SettledFolder.Contents contents = folder.look();
                contents.units().forEach(unit -> units.put(Content.of(path, unit), unit.files()));
                others.addAll(contents.others());
            } catch (UncheckedIOException e) {
                away.add(path);
                others.add(away(path, Objects.requireNonNull(e.getCause())));
            } catch (IOException e) {
                away.add(path);
                others.add(away(path, e));
            }
        });
        List<Delivery> deliveries = new ArrayList<>(queue(units, away));
        ExchangeReport report = client.exchange(listener);
        deliveries.addAll(report.deliveries());
        return new ExchangeReport(deliveries, List.of(), others, report.interruption(), report.listenerFailure());
    }

    private static FailedReception away(Path folder, IOException e) {
        Finding finding = Finding.of(TransportCode.NOT_PROCESSED, folder, Unreadable.reason(e));
        return new FailedReception(Optional.empty(), finding, Optional.of(e));
    }

    @Override
    public String failure() {
        return "outcome.NOT_SENT";
    }

    /**
     * Queues what is new; returns what was refused, now or before.
     *
     * @param away folders that could not be looked into: what is known of their units stays so
     */
    private List<Delivery> queue(Map<Content, UnitFiles> units, Set<Path> away) throws IOException {
        Map<Content, Optional<Delivery>> here = new HashMap<>(known);
        here.keySet().removeIf(content -> !units.containsKey(content) && !away.contains(content.folder()));
        Map<Content, UnitFiles> due = new LinkedHashMap<>(units);
        due.keySet().removeAll(here.keySet());
        List<Delivery> refused = client.queue(List.copyOf(due.values()));
        for (Content content : due.keySet()) {
            here.put(
                    content,
                    refused.stream()
                            .filter(delivery -> delivery.unit().equals(content.unit()))
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
