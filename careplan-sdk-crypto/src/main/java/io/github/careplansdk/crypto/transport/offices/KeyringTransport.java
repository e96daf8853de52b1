package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.ReceiverCertificates;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitCheck;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.OngoingCalls;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.HttpsProtocol;
import io.github.careplansdk.crypto.transport.store.OfficeStores;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Sends and receives for all offices of a keyring, each with its own key and its own stores, on one bounded pool.
 *
 * <p><b>Fairness.</b> Offices take turns. Each is served by one thread at a time, unit by unit; different offices are
 * served in parallel. A unit that fails waits for a later turn without holding a thread. An office whose peer is down
 * pauses for longer and longer ({@link RetryPolicy#pause}), up to the policy's deadline. While other offices have work,
 * such offices get at most a quarter of the threads, and a stalled attempt is aborted if others wait.
 *
 * <p><b>Resources.</b> Between exchanges an office holds no thread, no connection and no lock. Offices and keys are
 * read from the keyring for each exchange: after {@link OfficeKeyring#reload}, new offices, removed offices and new
 * certificates take effect.
 *
 * <p>The taker is called for one unit of an office at a time, in the order of serials ({@link UnitTaker}); for
 * different offices at the same time, on threads of the pool. Safe to share.
 */
public final class KeyringTransport implements AutoCloseable {
    private final OfficeKeyring keyring;
    private final Clock clock;
    private final RetryPolicy retry;
    private final KeyringExchange.Fairness fairness;
    private final Executor executor;
    private final OpenTransports transports;
    private final OngoingCalls calls = new OngoingCalls();
    private final Set<OfficeNumber> down = ConcurrentHashMap.newKeySet();
    private final Map<OfficeNumber, TurnProtocol> protocols = new ConcurrentHashMap<>();
    private final Map<OfficeNumber, AttemptNumbers> listeners = new ConcurrentHashMap<>();
    private final TransportListener ofAllCalls;

    /** One exchange at a time, for an office is at one place at a time. */
    private final ReentrantLock exchanging = new ReentrantLock();

    private KeyringTransport(Builder builder) {
        this.keyring = builder.keyring;
        this.clock = builder.clock;
        this.retry = builder.retry;
        this.ofAllCalls = builder.listener;
        this.fairness = new KeyringExchange.Fairness(builder.concurrency, builder.turn, builder.patience);
        this.executor = builder.executor.orElseGet(() -> pool(builder.concurrency));
        this.transports = new OpenTransports(office -> {
            // Without a key that signs, nothing is opened.
            keyring.signing(office, clock.instant());
            return builder.transport(office, protocol(builder.protocol, office))
                    .listener(listener(office))
                    .build();
        });
    }

    private static Executor pool(int places) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(places, places, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "careplan-office");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private TurnProtocol protocol(ExchangeProtocol protocol, OfficeNumber office) {
        return protocols.computeIfAbsent(office, number -> new TurnProtocol(protocol));
    }

    /** Who hears of all calls, as it hears of an office's. */
    private AttemptNumbers listener(OfficeNumber office) {
        return listeners.computeIfAbsent(office, number -> new AttemptNumbers(ofAllCalls));
    }

    /**
     * Returns a builder of a transport by the protocol of docs/transport.md.
     *
     * @param url the peer's address, as {@link HttpTransport#builder} has it
     * @param trusted the CAs by which the peer's own certificate is trusted
     */
    public static Builder builder(URI url, OfficeKeyring keyring, TrustAnchors trusted) {
        return builder(HttpsProtocol.of(url, trusted), keyring);
    }

    /** Returns a builder of a transport by another protocol, which serves all offices. */
    public static Builder builder(ExchangeProtocol protocol, OfficeKeyring keyring) {
        return new Builder(protocol, keyring);
    }

    /**
     * Queues units, each for the office that sends it, as {@link HttpTransport#queue} does. A failure of one office
     * does not stop the others.
     *
     * @return the units that were not queued, with the reasons
     */
    public List<Delivery> queue(List<UnitFiles> units) throws IOException {
        return calls.run(() -> {
            Map<OfficeNumber, List<UnitFiles>> bySender = new LinkedHashMap<>();
            units.forEach(unit -> bySender.computeIfAbsent(unit.id().address().from(), office -> new ArrayList<>())
                    .add(unit));
            List<Delivery> refused = new ArrayList<>();
            bySender.forEach((office, its) -> refused.addAll(queue(office, its)));
            return List.copyOf(refused);
        });
    }

    private List<Delivery> queue(OfficeNumber office, List<UnitFiles> units) {
        try {
            return transports.use(office, transport -> transport.queue(units));
        } catch (IOException | CarePlanException e) {
            return units.stream()
                    .map(unit ->
                            Delivery.failed(unit.id(), DeliveryOutcome.NOT_SENT, Failure.of(e, UnitKey.of(unit.id()))))
                    .toList();
        }
    }

    /**
     * Does everything that is due for all offices of the keyring, like {@link #exchange(Collection,
     * TransportListener)}.
     */
    public KeyringReport exchange(TransportListener listener) throws IOException {
        return exchange(keyring.offices(), listener);
    }

    /**
     * Does everything that is due for the given offices, as {@link HttpTransport#exchange} does for one. It returns
     * when everything is done or given up. A concurrent call waits until this one has ended. Interrupting the calling
     * thread stops the exchange for all offices.
     *
     * @throws IllegalStateException if a taker or listener calls it
     */
    public KeyringReport exchange(Collection<OfficeNumber> offices, TransportListener listener) throws IOException {
        if (calls.isInside()) {
            throw new IllegalStateException("A taker, check or listener cannot begin an exchange of all offices.");
        }
        return calls.run(() -> {
            Map<OfficeNumber, OfficeWork> works = new TreeMap<>();
            offices.forEach(office -> works.put(office, new OfficeWork(office, retry, listener)));
            exchange(works.values());
            SortedMap<OfficeNumber, ExchangeReport> reports = new TreeMap<>();
            SortedMap<OfficeNumber, Finding> notBegun = new TreeMap<>();
            works.forEach((office, work) -> work.notBegun()
                    .ifPresentOrElse(
                            finding -> notBegun.put(office, finding), () -> reports.put(office, work.report())));
            return new KeyringReport(reports, notBegun);
        });
    }

    private void exchange(Collection<OfficeWork> works) {
        try {
            exchanging.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            works.forEach(OfficeWork::stopped);
            return;
        }
        try {
            works.forEach(work -> listener(work.office()).beginExchange());
            new KeyringExchange(fairness, executor, calls, down, this::turn).run(works);
        } finally {
            exchanging.unlock();
        }
    }

    /** What the turn has done is taken up before the stores are closed, which may fail. */
    private OfficeWork.Next turn(OfficeWork work, Turn turn) throws IOException {
        return transports.use(work.office(), transport -> {
            Objects.requireNonNull(protocols.get(work.office())).begin(turn);
            listener(work.office()).in(turn);
            return work.ended(turn, transport.exchange(work.listener(turn), turn));
        });
    }

    /**
     * Closes the transport. Units under way are completed, and no others are begun. Returns when all calls have
     * returned. Later calls of other methods throw {@link IllegalStateException}. An executor set on the builder is not
     * shut down.
     *
     * @throws IllegalStateException if a taker, check or listener calls it
     */
    @Override
    public void close() {
        calls.end(Optional.empty());
    }

    /**
     * Closes the transport like {@link #close()}, and interrupts calls that are still under way after a time. Locks are
     * kept until these have ended.
     *
     * @param patience how long calls under way may take to complete
     */
    public void close(Duration patience) {
        calls.end(Optional.of(patience));
    }

    /** Builds a transport. */
    public static final class Builder {
        private static final int PLACES = 8;
        private static final int MOST_PLACES = 256;

        private final ExchangeProtocol protocol;
        private final OfficeKeyring keyring;
        private Optional<OfficeStores> sending = Optional.empty();
        private Optional<OfficeStores> receiving = Optional.empty();
        private Optional<UnitVerifier> verifier = Optional.empty();
        private Optional<Executor> executor = Optional.empty();
        private UnaryOperator<HttpTransport.Builder> each = UnaryOperator.identity();
        private TransportListener listener = TransportListener.NONE;
        private RetryPolicy retry = RetryPolicy.DEFAULT;
        private Clock clock = Clock.systemUTC();
        private int concurrency = PLACES;
        private Duration turn = Duration.ofSeconds(5);
        private Duration patience = Duration.ofSeconds(1);

        private Builder(ExchangeProtocol protocol, OfficeKeyring keyring) {
            this.protocol = protocol;
            this.keyring = keyring;
        }

        /** Sets the stores whose outboxes are used. */
        public Builder outbox(OfficeStores value) {
            sending = Optional.of(value);
            return this;
        }

        /** Sets the stores whose inboxes are used, and the verifier of received units. */
        public Builder inbox(OfficeStores value, UnitVerifier finding) {
            receiving = Optional.of(value);
            verifier = Optional.of(finding);
            return this;
        }

        /** Sets the stores whose outboxes and inboxes are used, and the verifier of received units. */
        public Builder stores(OfficeStores value, UnitVerifier finding) {
            return outbox(value).inbox(value, finding);
        }

        /** Sets the check of units before they are sealed; a unit with errors is not sent. */
        public Builder check(UnitCheck value) {
            return forEach(transport -> transport.check(value));
        }

        /** Sets the taker of received units; by default units stay in the inbox. */
        public Builder taker(UnitTaker value) {
            return forEach(transport -> transport.taker(value));
        }

        /** Encrypts every unit for its receiver. A unit whose receiver has no known certificate is not sent. */
        public Builder encryptFor(ReceiverCertificates value) {
            return forEach(transport -> transport.encryptFor(value));
        }

        /** Sets how the office of a certificate is found; by default by the office number in its subject. */
        public Builder offices(OfficeDirectory value) {
            return forEach(transport -> transport.offices(value));
        }

        /** Sets the retry policy; its deadline applies to an office for which nothing succeeds. */
        public Builder retry(RetryPolicy value) {
            retry = value;
            return forEach(transport -> transport.retry(value));
        }

        /** Sets the listener of all calls of all offices. */
        public Builder listener(TransportListener value) {
            listener = value;
            return this;
        }

        /**
         * Sets how many offices are served at the same time: 1 to 256, by default 8.
         *
         * @throws IllegalArgumentException if it is out of this range
         */
        public Builder concurrency(int value) {
            if (value < 1 || value > MOST_PLACES) {
                throw new IllegalArgumentException("1 to 256 offices can be worked for at the same time.");
            }
            concurrency = value;
            return this;
        }

        /**
         * Sets the executor, of which at most {@link #concurrency} threads are used at a time; it is not shut down. By
         * default the transport has threads of its own, which end when they are idle. Who begins an exchange on one of the
         * executor's threads leaves it others: the exchange waits for them.
         */
        public Builder executor(Executor value) {
            executor = Optional.of(value);
            return this;
        }

        /** Sets the length of an office's turn while others wait; the default is 5 seconds. */
        public Builder turn(Duration value) {
            turn = value;
            return this;
        }

        /**
         * Sets how long an attempt may take to reach its peer while others wait; the default is one second. After the
         * first byte it may stall for ten times as long.
         */
        public Builder patience(Duration value) {
            patience = value;
            return this;
        }

        /** Sets the clock for recorded times and certificate checks. */
        public Builder clock(Clock value) {
            clock = value;
            return forEach(transport -> transport.clock(value));
        }

        /** Sets something of the transport of each office. */
        private Builder forEach(UnaryOperator<HttpTransport.Builder> setting) {
            UnaryOperator<HttpTransport.Builder> before = each;
            each = transport -> setting.apply(before.apply(transport));
            return this;
        }

        private HttpTransport.Builder transport(OfficeNumber office, ExchangeProtocol ofTurns) {
            HttpTransport.Builder transport = each.apply(
                            HttpTransport.builder(ofTurns, () -> keyring.signing(office, clock.instant())))
                    .decryptWith(() -> keyring.decrypting(office))
                    .concurrency(1);
            sending.ifPresent(stores -> transport.outbox(stores.of(office)));
            receiving.ifPresent(stores -> transport.inbox(stores.of(office), verifier.orElseThrow()));
            return transport;
        }

        /**
         * Returns the transport. Nothing is opened yet.
         *
         * @throws IllegalStateException if no stores are given
         */
        public KeyringTransport build() {
            if (sending.isEmpty() && receiving.isEmpty()) {
                throw new IllegalStateException("A transport needs stores: give its builder some.");
            }
            return new KeyringTransport(this);
        }
    }
}
