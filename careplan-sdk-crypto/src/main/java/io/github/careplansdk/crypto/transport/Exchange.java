package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One run over all that is due: several at a time, one failure stopping no other, and what became of each. */
final class Exchange {
    /** Something to do with a thing. */
    @FunctionalInterface
    interface Work<T> {
        void on(T thing) throws IOException;
    }

    /** Something to do. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    /** Where these happen to one unit, they happen to all. */
    private static final Set<TransportCode> HOPELESS = Set.of(
            TransportCode.NO_CONNECTION,
            TransportCode.TLS_NOT_TRUSTED,
            TransportCode.TLS_VERSION,
            TransportCode.CERTIFICATE_ENDED,
            TransportCode.CERTIFICATE_NOT_YET_VALID);

    private final TransportListener listener;
    private final int concurrency;
    private final List<Delivery> deliveries = Collections.synchronizedList(new ArrayList<>());
    private final List<StoredUnit> received = Collections.synchronizedList(new ArrayList<>());
    private final List<FailedReception> failures = Collections.synchronizedList(new ArrayList<>());
    private volatile Optional<Finding> interruption = Optional.empty();

    Exchange(TransportListener listener, int concurrency) {
        this.listener = listener;
        this.concurrency = concurrency;
    }

    TransportListener listener() {
        return listener;
    }

    Optional<Finding> interruption() {
        return interruption;
    }

    boolean isInterrupted() {
        return interruption().isPresent();
    }

    synchronized void interrupt(Finding finding) {
        interruption = interruption.or(() -> Optional.of(finding));
    }

    void interruptIfHopeless(Finding finding) {
        if (HOPELESS.contains(finding.code())) {
            interrupt(finding);
        }
    }

    void add(Delivery delivery, int done, int all) {
        deliveries.add(delivery);
        listener.delivery(delivery, done, all);
    }

    void add(StoredUnit unit) {
        received.add(unit);
        listener.received(unit);
    }

    /** Does something for a unit that is to be received; what goes wrong with it is noted. */
    void tryTo(UnitId unit, Task task) throws IOException {
        if (isInterrupted()) {
            return;
        }
        try {
            task.run();
        } catch (TransportException e) {
            add(new FailedReception(Optional.of(unit), e.finding()));
            interruptIfHopeless(e.finding());
        }
    }

    void add(FailedReception failure) {
        failures.add(failure);
        listener.notReceived(failure);
    }

    /**
     * Works on all things, several at a time.
     *
     * @throws IOException the first that was thrown, after the others are done
     */
    <T> void each(List<T> things, Work<T> work) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(concurrency, task -> {
            Thread thread = new Thread(task, "careplan-transport");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (T thing : things) {
                running.add(workers.submit(() -> {
                    work.on(thing);
                    return thing;
                }));
            }
            await(running);
        } finally {
            workers.shutdownNow();
            awaitEnd(workers);
        }
    }

    /** Who is interrupted gets control back only when nothing works in the folders any more. */
    private static void awaitEnd(ExecutorService workers) {
        boolean interrupted = Thread.interrupted();
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(List<Future<?>> running) throws IOException {
        Optional<Throwable> first = Optional.empty();
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                first = first.or(() -> Optional.ofNullable(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted: what is under way is finished by the next run.", e);
            }
        }
        if (first.isPresent()) {
            rethrow(first.get());
        }
    }

    private static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }

    ExchangeReport report() {
        return new ExchangeReport(sorted(deliveries), List.copyOf(received), List.copyOf(failures), interruption());
    }

    private static List<Delivery> sorted(List<Delivery> deliveries) {
        return deliveries.stream().sorted(Comparator.comparing(Delivery::unit)).toList();
    }
}
