package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.HttpTransport.Scope;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.store.OutboxStore.DamagedUnit;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One run over all that is due: several at a time, one failure stopping no other, and what became of each. */
public final class Exchange {
    /** Something to do. */
    @FunctionalInterface
    public interface Task {
        void run() throws IOException;
    }

    private static final Finding STOPPED = Finding.of(TransportCode.EXCHANGE_STOPPED);

    private final Listeners listener;
    private final int concurrency;
    private final OngoingCalls calls;
    private final Scope scope;
    private final List<Delivery> deliveries = Collections.synchronizedList(new ArrayList<>());
    private final List<StoredUnit> received = Collections.synchronizedList(new ArrayList<>());
    private final List<FailedReception> failures = Collections.synchronizedList(new ArrayList<>());
    private volatile Optional<Finding> interruption = Optional.empty();

    /** @param scope what is done of that which is due */
    public Exchange(Listeners listener, int concurrency, OngoingCalls calls, Scope scope) {
        this.listener = listener;
        this.concurrency = concurrency;
        this.calls = calls;
        this.scope = scope;
    }

    /** Returns who hears of this run. */
    public TransportListener listener() {
        return listener;
    }

    /** Returns why nothing more is begun; empty as long as there is no reason. */
    public Optional<Finding> interruption() {
        isStopped();
        return interruption;
    }

    public boolean isInterrupted() {
        return interruption().isPresent();
    }

    /** Whether this run has to do with a unit. */
    public boolean includes(UnitId unit) {
        return scope.includes(unit);
    }

    /** Whether it is to end: the transport is being closed, the thread is interrupted, or it has gone as far as it is to go. */
    public boolean isStopped() {
        boolean stopped = calls.isEnding() || Thread.currentThread().isInterrupted() || !scope.goesOn();
        if (stopped) {
            interrupt(STOPPED);
        }
        return stopped;
    }

    public synchronized void interrupt(Finding finding) {
        interruption = interruption.or(() -> Optional.of(finding));
    }

    /** Begins nothing more where every other call would fail for the same reason. */
    public void interruptIfEverywhere(TransportException failure) {
        if (failure.isEverywhere()) {
            interrupt(failure.finding());
        }
    }

    public void add(Delivery delivery, int done, int all) {
        deliveries.add(delivery);
        listener.delivery(delivery, done, all);
    }

    /** Units whose records are damaged. */
    @FunctionalInterface
    public interface DamagedUnits {
        List<DamagedUnit> find() throws IOException;
    }

    /** Tells of the units of this run that are not sent because their records are damaged. */
    public void addDamaged(DamagedUnits units, AtomicInteger done, int all) {
        try {
            for (DamagedUnit unit : units.find()) {
                if (!includes(unit.unit())) {
                    continue;
                }
                DeliveryOutcome outcome = unit.mayHaveLeft() ? DeliveryOutcome.UNKNOWN : DeliveryOutcome.NOT_SENT;
                int now = done.incrementAndGet();
                add(Delivery.failed(unit.unit(), outcome, unit.finding()), now, Math.max(now, all));
            }
        } catch (IOException | CarePlanException e) {
            interrupt(Failure.of(e, "outbox"));
        }
    }

    public void add(StoredUnit unit) {
        received.add(unit);
        listener.received(unit);
    }

    public void add(FailedReception failure) {
        failures.add(failure);
        listener.notReceived(failure);
    }

    /**
     * Does something for a unit that is to be received, unless this run was interrupted; what goes wrong with it is noted.
     *
     * @return whether it was done
     */
    public boolean tryTo(UnitId unit, Task task) {
        return !isInterrupted() && isDone(unit, task);
    }

    /** The same for what needs no peer, which is done also where there is none; not where it is stopped. */
    public boolean tryHere(UnitId unit, Task task) {
        return !isStopped() && isDone(unit, task);
    }

    private boolean isDone(UnitId unit, Task task) {
        try {
            task.run();
            return true;
        } catch (TransportException e) {
            add(new FailedReception(Optional.of(unit), e.finding(), Optional.ofNullable(e.getCause())));
            interruptIfEverywhere(e);
        } catch (IOException | RuntimeException e) {
            add(new FailedReception(Optional.of(unit), Failure.of(e, UnitKey.of(unit)), Optional.of(e)));
        }
        return false;
    }

    /** Returns who works for this run: threads, or where one unit at a time is under way, the one that has called. */
    public Workers workers() {
        return concurrency == 1 ? new CallingThread() : new WorkerThreads(concurrency, calls, () -> interrupt(STOPPED));
    }

    /** Works on all units that are due, several at a time. What keeps it from getting at the next one interrupts this run. */
    public void each(DueUnits units, Consumer<QueuedUnit> work) throws IOException {
        if (!units.isAny()) {
            return;
        }
        try (Workers workers = workers()) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < concurrency; worker++) {
                running.add(workers.submit(() -> {
                    for (Optional<QueuedUnit> unit = next(units); unit.isPresent(); unit = next(units)) {
                        work.accept(unit.get());
                    }
                    return units;
                }));
            }
            running.forEach(workers::result);
        }
    }

    private Optional<QueuedUnit> next(DueUnits units) {
        try {
            Optional<QueuedUnit> unit = Optional.empty();
            do {
                // What is left is not told unit by unit: the next run has it.
                if (!scope.goesOn()) {
                    if (units.isAny()) {
                        interrupt(STOPPED);
                    }
                    return Optional.empty();
                }
                unit = units.next();
            } while (unit.isPresent() && !scope.includes(unit.get().unit()));
            return unit;
        } catch (IOException | CarePlanException e) {
            interrupt(Failure.of(e, "outbox"));
            return Optional.empty();
        }
    }

    public ExchangeReport report() {
        return new ExchangeReport(
                sorted(deliveries), List.copyOf(received), List.copyOf(failures), interruption, listener.failure());
    }

    private static List<Delivery> sorted(List<Delivery> deliveries) {
        return deliveries.stream().sorted(Comparator.comparing(Delivery::unit)).toList();
    }
}
