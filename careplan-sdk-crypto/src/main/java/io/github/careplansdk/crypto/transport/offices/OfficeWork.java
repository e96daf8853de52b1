package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** What an exchange has to do for one office, turn after turn, and what came of it. */
final class OfficeWork {
    /** How it goes on after a turn. */
    enum Next {
        /** All is done, or given up. */
        END,
        /** With another turn, as soon as it is its turn. */
        TURN,
        /** With another turn after a pause. */
        PAUSE
    }

    private static final Finding STOPPED = Finding.of(TransportCode.EXCHANGE_STOPPED);

    private final OfficeNumber office;
    private final RetryPolicy retry;
    private final AttemptNumbers listener;
    private final Map<UnitId, Delivery> deliveries = new TreeMap<>();
    private final List<StoredUnit> received = new ArrayList<>();
    private final List<FailedReception> failures = new ArrayList<>();
    private final Set<UnitId> leftOut = new HashSet<>();
    private final Set<UnitId> givenUp = new HashSet<>();
    private Optional<Finding> interruption = Optional.empty();
    private Optional<Finding> listenerFailure = Optional.empty();
    private Optional<Finding> notBegun = Optional.empty();
    private boolean isDown;
    private int failedTurns;
    private long failingSince;
    private long dueAt;

    /** @param listener hears of this exchange */
    OfficeWork(OfficeNumber office, RetryPolicy retry, TransportListener listener) {
        this.office = office;
        this.retry = retry;
        this.listener = new AttemptNumbers(listener);
    }

    /** Returns who hears of a turn. */
    TransportListener listener(Turn turn) {
        return listener.in(turn);
    }

    OfficeNumber office() {
        return office;
    }

    /** The units that wait until the others have been tried, and those that were told to have failed for good. */
    Set<UnitId> leftOut() {
        Set<UnitId> units = new HashSet<>(leftOut);
        units.addAll(givenUp);
        return units;
    }

    /** Whether the peer was down in the last turn. */
    boolean isDown() {
        return isDown;
    }

    /** When the pause after a failed turn ends, in nanoseconds. */
    long dueAt() {
        return dueAt;
    }

    /** Takes up what a turn has done, and decides how it goes on. */
    Next ended(Turn turn, ExchangeReport report) {
        report.deliveries().forEach(delivery -> deliveries.put(delivery.unit(), delivery));
        received.addAll(report.received());
        failures.removeIf(failure -> failure.unit().filter(leftOut::contains).isEmpty());
        failures.addAll(report.failures());
        interruption = turn.isCut() ? Optional.empty() : report.interruption();
        listenerFailure = listenerFailure.or(report::listenerFailure);
        isDown = turn.isDown();
        if (turn.hasBroughtOn()) {
            failedTurns = 0;
        }
        leftOut.addAll(turn.failed());
        report.deliveries().stream()
                .filter(delivery -> isForGood(delivery, turn, report))
                .forEach(delivery -> givenUp.add(delivery.unit()));
        if (turn.isCut()) {
            return Next.TURN;
        }
        if (turn.isUnfinished()) {
            return pause(turn.pause());
        }
        return leftOut.isEmpty() || interruption.isPresent() ? Next.END : again();
    }

    /** Whether a later turn of this exchange would only fail and tell it again, as for a unit whose record is damaged. */
    private static boolean isForGood(Delivery delivery, Turn turn, ExchangeReport report) {
        return !delivery.isDelivered()
                && !turn.failed().contains(delivery.unit())
                && !delivery.finding().equals(report.interruption());
    }

    /** The others have been tried: now those that failed before. */
    private Next again() {
        leftOut.clear();
        return Next.TURN;
    }

    private Next pause(Duration asked) {
        long now = System.nanoTime();
        if (failedTurns == 0) {
            failingSince = now;
        }
        failedTurns++;
        long usual = retry.pause(failedTurns).toNanos();
        long shortened =
                usual - (long) (usual / 2.0 * ThreadLocalRandom.current().nextDouble());
        dueAt = now
                + Math.max(
                        shortened,
                        Math.min(asked.toNanos(), retry.longestPause().toNanos()));
        return dueAt - failingSince > retry.deadline().toNanos() ? Next.END : Next.PAUSE;
    }

    /** Notes why nothing could be done in a turn. */
    void notBegun(Finding finding) {
        if (deliveries.isEmpty() && received.isEmpty() && failures.isEmpty()) {
            notBegun = Optional.of(finding);
        } else {
            interruption = Optional.of(finding);
        }
    }

    /** Notes why the rest is not done. */
    void stopped() {
        interruption = interruption.or(() -> Optional.of(STOPPED));
    }

    Optional<Finding> notBegun() {
        return notBegun;
    }

    ExchangeReport report() {
        return new ExchangeReport(List.copyOf(deliveries.values()), received, failures, interruption, listenerFailure);
    }
}
