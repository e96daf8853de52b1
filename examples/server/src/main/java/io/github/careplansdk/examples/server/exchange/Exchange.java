package io.github.careplansdk.examples.server.exchange;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.jdbc.JdbcStores;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.UnitFolder;
import io.github.careplansdk.crypto.transport.offices.KeyringReport;
import io.github.careplansdk.crypto.transport.offices.KeyringTransport;
import io.github.careplansdk.examples.server.files.FileWork;
import io.github.careplansdk.examples.server.files.MemoryFolder;
import io.github.careplansdk.examples.server.files.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;

/** Queues units and exchanges them from time to time. Instances of the server that share a database share the work. */
public class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final OfficeKeyring keyring;
    private final JdbcStores stores;
    private final KeyringTransport transport;
    private final FileWork work;
    private final TaskScheduler scheduler;

    Exchange(
            OfficeKeyring keyring,
            JdbcStores stores,
            KeyringTransport transport,
            FileWork work,
            TaskScheduler scheduler) {
        this.keyring = keyring;
        this.stores = stores;
        this.transport = transport;
        this.work = work;
        this.scheduler = scheduler;
    }

    /**
     * An office of the keyring.
     *
     * @param units how many units are in which state
     */
    public record OfficeState(String office, Map<State, Long> units) {}

    /** A unit that was not queued, and why. */
    public record NotQueued(String unit, String code, String detail) {}

    /**
     * What was queued.
     *
     * @param alreadySent units that were sent before with the same files, and are not sent again
     * @param leftOut attachments that belong to no unit
     */
    public record Queued(
            List<String> queued, List<String> alreadySent, List<NotQueued> notQueued, List<String> leftOut) {}

    /** Returns the offices of the keyring. */
    public List<OfficeState> offices() throws IOException {
        List<OfficeState> states = new ArrayList<>();
        for (OfficeNumber office : keyring.offices()) {
            states.add(new OfficeState(office.value(), stores.of(office).counts()));
        }
        return states;
    }

    /** Checks, seals and queues the units of an upload. */
    public Queued queue(Upload upload, Language language) throws IOException {
        try (MemoryFolder folder = work.unpacked(upload)) {
            UnitFolder found = UnitFolder.read(folder.path());
            Set<UnitId> sent = sent(found.units());
            List<Delivery> refused = transport.queue(found.units());
            Set<String> notQueued =
                    refused.stream().map(each -> each.unit().toString()).collect(Collectors.toSet());
            List<UnitId> accepted = found.units().stream()
                    .map(UnitFiles::id)
                    .filter(unit -> !notQueued.contains(unit.toString()))
                    .toList();
            return new Queued(
                    accepted.stream()
                            .filter(unit -> !sent.contains(unit))
                            .map(UnitId::toString)
                            .toList(),
                    accepted.stream()
                            .filter(sent::contains)
                            .map(UnitId::toString)
                            .toList(),
                    refused.stream().map(each -> notQueued(each, language)).toList(),
                    found.leftOut().stream()
                            .map(path -> String.valueOf(path.getFileName()))
                            .toList());
        }
    }

    /** Returns which of these units were sent before. */
    private Set<UnitId> sent(List<UnitFiles> units) throws IOException {
        Set<OfficeNumber> senders =
                units.stream().map(unit -> unit.id().address().from()).collect(Collectors.toSet());
        senders.retainAll(keyring.offices());
        Set<UnitId> sent = new HashSet<>();
        for (OfficeNumber office : senders) {
            stores.of(office).units().stream()
                    .filter(unit -> unit.state() == State.SENT)
                    .forEach(unit -> sent.add(unit.unit()));
        }
        return sent;
    }

    private static NotQueued notQueued(Delivery delivery, Language language) {
        String unit = delivery.unit().toString();
        return delivery.finding()
                .map(finding -> new NotQueued(unit, finding.code().name(), finding.message(language)))
                .orElseGet(() -> new NotQueued(unit, delivery.outcome().name(), ""));
    }

    /** Begins an exchange now; if one is under way, when that has ended. */
    public void soon() {
        scheduler.schedule(this::exchange, scheduler.getClock().instant());
    }

    /** Applies changes of the keyring, and does what is due for its offices. */
    @Scheduled(fixedDelayString = "${careplan.exchange.every:1m}", initialDelayString = "${careplan.exchange.every:1m}")
    void exchange() {
        try {
            keyring.reload();
            KeyringReport report = transport.exchange(TransportListener.NONE);
            report.notBegun()
                    .forEach((office, finding) ->
                            LOG.warn("Office {}: {}", office, finding.code().name()));
            report.offices()
                    .forEach((office, its) -> its.interruption()
                            .ifPresent(finding -> LOG.warn(
                                    "Office {}: {}", office, finding.code().name())));
        } catch (CarePlanException e) {
            LOG.error("No exchange: {}", e.code().name());
        } catch (IOException | IllegalStateException e) {
            LOG.error("No exchange: {}", e.getClass().getName());
        }
    }
}
