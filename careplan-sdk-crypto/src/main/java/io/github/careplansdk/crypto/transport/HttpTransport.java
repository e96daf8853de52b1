package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.transport.internal.CurrentCertificate;
import io.github.careplansdk.crypto.transport.internal.Exchange;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.Sealing;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.internal.UnitLease;
import io.github.careplansdk.crypto.transport.internal.UnitSender;
import io.github.careplansdk.crypto.transport.internal.receive.UnitReceiver;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.HttpsProtocol;
import io.github.careplansdk.crypto.transport.protocol.internal.Listing;
import io.github.careplansdk.crypto.transport.protocol.internal.PeerClient;
import io.github.careplansdk.crypto.transport.protocol.internal.Retry;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import io.github.careplansdk.crypto.transport.store.internal.Directories;
import io.github.careplansdk.crypto.transport.store.internal.Mailboxes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends sealed units to a peer and receives units from it, several at a time, by the protocol of docs/transport.md or
 * another {@link ExchangeProtocol}.
 */
public final class HttpTransport extends DurableTransport {
    private final Clock clock;
    private final PeerClient peer;
    private final OfficeDirectory offices;
    private final Sealing sealing;
    private final @Nullable UnitReceiver receiver;

    private HttpTransport(Builder builder, Mailboxes mailboxes) {
        super(
                mailboxes,
                builder.check,
                builder.taker,
                builder.concurrency,
                builder.retry.deadline().multipliedBy(2),
                builder.listener);
        this.clock = builder.clock;
        this.peer = new PeerClient(builder.protocol, builder.identities, new Retry(builder.retry), builder.offices);
        this.offices = builder.offices;
        this.sealing = new Sealing(builder.identities, builder.receivers, builder.offices, clock);
        this.receiver = mailboxes.inbox() == null || builder.verifier == null
                ? null
                : new UnitReceiver(
                        peer,
                        mailboxes.inbox(),
                        new Disk(builder.steps),
                        builder.verifier,
                        builder.offices,
                        builder.keys());
    }

    /**
     * Returns a builder of a transport by the protocol of docs/transport.md.
     *
     * @param url the peer's address: {@code https://host[:port]}, optionally with a path
     * @param identities supplies the office's current key before each unit, so that a renewed certificate takes effect
     * @param trusted the CAs by which the peer's own certificate is trusted
     * @throws IllegalArgumentException if the address is not valid ({@link HttpsProtocol#isAddress})
     */
    public static Builder builder(URI url, Supplier<SigningIdentity> identities, TrustAnchors trusted) {
        return builder(HttpsProtocol.of(url, trusted), identities);
    }

    /**
     * Returns a builder of a transport by another protocol.
     *
     * @param protocol the protocol
     * @param identities supplies the office's current key before each unit, so that a renewed certificate takes effect
     */
    public static Builder builder(ExchangeProtocol protocol, Supplier<SigningIdentity> identities) {
        return new Builder(protocol, identities);
    }

    /** Limits an exchange to some units or to a time. Called from the threads of the exchange before each step. */
    public interface Scope {
        /** Everything that is due. */
        Scope ALL = new Scope() {};

        /** Returns whether the exchange continues. If not, calls under way are completed, and the rest stays due. */
        default boolean goesOn() {
            return true;
        }

        /** Returns whether a unit is sent or received in this exchange; others stay due. */
        default boolean includes(UnitId unit) {
            return true;
        }
    }

    /** Does everything that is due within a scope, like {@link #exchange(TransportListener)}. */
    public ExchangeReport exchange(TransportListener listener, Scope scope) throws IOException {
        return exchangeWithin(scope, listener);
    }

    @Override
    Optional<OfficeNumber> office() {
        return offices.officeOf(peer.identity().certificate());
    }

    @Override
    List<UnitRef> waiting() throws IOException {
        return peer.list(listener()).units();
    }

    @Override
    List<UnitRef> waiting(Exchange exchange) throws IOException {
        try {
            Listing listing = peer.list(exchange.listener());
            listing.others().forEach(exchange::add);
            return listing.units();
        } catch (TransportException e) {
            exchange.interrupt(e.finding());
            return List.of();
        }
    }

    @Override
    StoredUnit fetch(UnitRef ref, TransportListener listener) throws IOException {
        if (receiver == null) {
            throw new IllegalStateException("This transport has no inbox: give its builder one.");
        }
        return receiver.receive(ref, listener);
    }

    @Override
    void tell(StoredUnit stored, TransportListener listener) throws IOException {
        peer.acknowledge(stored.unit(), stored.ref(), stored.digest(), listener);
    }

    @Override
    void hangUp() {
        peer.close(listener());
    }

    @Override
    BodyMaker.Made make(UnitFiles unit, Path folder) throws IOException {
        return sealing.make(unit, folder);
    }

    @Override
    void deliverAll(Exchange exchange) throws IOException {
        int all = Math.toIntExact(outbox().due());
        AtomicInteger done = new AtomicInteger();
        exchange.each(dueUnits(), unit -> {
            Delivery delivery = tryToDeliver(unit, exchange);
            int now = done.incrementAndGet();
            exchange.add(delivery, now, Math.max(now, all));
        });
        exchange.addDamaged(outbox()::damaged, done, all);
    }

    private Delivery tryToDeliver(QueuedUnit unit, Exchange exchange) {
        UnitId id = unit.unit();
        Optional<Finding> interruption = exchange.interruption();
        if (interruption.isPresent()) {
            return Delivery.failed(id, outcome(id), interruption.get());
        }
        try {
            return Delivery.delivered(id, deliver(id, exchange.listener()));
        } catch (TransportException e) {
            exchange.interruptIfEverywhere(e);
            return e.outcome() == DeliveryOutcome.REJECTED
                    ? Delivery.rejected(id, e.finding(), rejection(id))
                    : Delivery.failed(id, e.outcome(), e.finding());
        } catch (IOException | RuntimeException e) {
            return Delivery.failed(id, outcome(id), Failure.of(e, UnitKey.of(id)));
        }
    }

    /** What is known of a unit as long as there is no receipt. */
    private DeliveryOutcome outcome(UnitId unit) {
        try {
            return outbox().mayHaveLeft(unit) ? DeliveryOutcome.UNKNOWN : DeliveryOutcome.NOT_SENT;
        } catch (IOException e) {
            return DeliveryOutcome.UNKNOWN;
        }
    }

    /** Empty also where it cannot be read: that the unit was refused is known without it. */
    private Optional<Rejection> rejection(UnitId unit) {
        try {
            return outbox().rejection(unit);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    Receipt deliver(UnitId unit) throws IOException {
        return deliver(unit, listener());
    }

    private Receipt deliver(UnitId id, TransportListener listener) throws IOException {
        return once(id, unit -> new UnitLease(outbox(), unit, listener).with(() -> submit(unit, listener)));
    }

    private Receipt submit(QueuedUnit unit, TransportListener listener) throws IOException {
        checkReady();
        return new UnitSender(peer, outbox()).send(unit, listener);
    }

    @Override
    void checkReady() {
        CurrentCertificate.check(peer.identity(), clock.instant());
    }

    /** Builds a transport. */
    public static final class Builder {
        private final ExchangeProtocol protocol;
        private final Supplier<SigningIdentity> identities;
        private TransportListener listener = TransportListener.NONE;
        private RetryPolicy retry = RetryPolicy.DEFAULT;
        private Clock clock = Clock.systemUTC();
        private int concurrency = 4;
        private UnitCheck check = UnitCheck.NONE;
        private UnitTaker taker = UnitTaker.NONE;
        private Optional<ReceiverCertificates> receivers = Optional.empty();
        private OfficeDirectory offices = OfficeDirectory.BY_SUBJECT;
        private Disk.Steps steps = Disk.Steps.UNSEEN;
        private @Nullable Supplier<List<SigningIdentity>> keys;
        private @Nullable TransportStores sending;
        private @Nullable TransportStores receiving;
        private @Nullable Path outbox;
        private @Nullable Path inbox;
        private @Nullable UnitVerifier verifier;

        private Builder(ExchangeProtocol protocol, Supplier<SigningIdentity> identities) {
            this.protocol = protocol;
            this.identities = identities;
        }

        /** Sets the folder of the outbox. */
        public Builder outbox(Path folder) {
            outbox = folder;
            return this;
        }

        /** Sets the stores whose outbox is used, instead of a folder. */
        public Builder outbox(TransportStores value) {
            sending = value;
            return this;
        }

        /** Sets the folder of the inbox, and the verifier of received units. */
        public Builder inbox(Path folder, UnitVerifier value) {
            inbox = folder;
            verifier = value;
            return this;
        }

        /** Sets the stores whose inbox is used, instead of a folder, and the verifier of received units. */
        public Builder inbox(TransportStores value, UnitVerifier finding) {
            receiving = value;
            verifier = finding;
            return this;
        }

        /** Sets the stores whose outbox and inbox are used, instead of folders, and the verifier of received units. */
        public Builder stores(TransportStores value, UnitVerifier finding) {
            return outbox(value).inbox(value, finding);
        }

        /** Sets the check of units before they are sealed; a unit with errors is not sent. */
        public Builder check(UnitCheck value) {
            check = value;
            return this;
        }

        /** Sets the taker of received units; by default units stay in the inbox. */
        public Builder taker(UnitTaker value) {
            taker = value;
            return this;
        }

        /** Encrypts every unit for its receiver. A unit whose receiver has no known certificate is not sent. */
        public Builder encryptFor(ReceiverCertificates value) {
            receivers = Optional.of(value);
            return this;
        }

        /**
         * Sets the keys to decrypt received units with, such as the old one after a renewal; by default the current
         * one.
         */
        public Builder decryptWith(Supplier<List<SigningIdentity>> value) {
            keys = value;
            return this;
        }

        /** Sets how the office of a certificate is found; by default by the office number in its subject. */
        public Builder offices(OfficeDirectory value) {
            offices = value;
            return this;
        }

        /** Sets the retry policy. */
        public Builder retry(RetryPolicy value) {
            retry = value;
            return this;
        }

        /** Sets the listener of all calls; {@link #exchange} takes one for a single exchange. */
        public Builder listener(TransportListener value) {
            listener = value;
            return this;
        }

        /**
         * Sets how many units are sent or received at the same time: 1 to 64, by default 4. With 1 the transport has no
         * threads of its own.
         *
         * @throws IllegalArgumentException if it is out of this range
         */
        public Builder concurrency(int value) {
            if (value < 1 || value > 64) {
                throw new IllegalArgumentException("1 to 64 units can be under way at the same time.");
            }
            concurrency = value;
            return this;
        }

        /** Sets the clock for recorded times and certificate checks. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        Builder steps(Disk.Steps value) {
            steps = value;
            return this;
        }

        private Mailboxes mailboxes() throws IOException {
            if (sending == null && receiving == null) {
                TransportStores folders = new Directories(
                        Optional.ofNullable(outbox), Optional.ofNullable(inbox), new Disk(steps), clock);
                return Mailboxes.open(folders, folders, protocol.peer());
            }
            if (outbox != null || inbox != null) {
                throw new IllegalStateException("A transport has folders or stores, not both.");
            }
            return Mailboxes.open(sending, receiving, protocol.peer());
        }

        private Supplier<List<SigningIdentity>> keys() {
            return keys != null ? keys : () -> List.of(identities.get());
        }

        /**
         * Opens the transport, and finishes what an earlier run left unfinished in its folders or stores.
         *
         * @throws TransportException if another process works in one of the folders
         * @throws IllegalStateException if both folders and stores are given
         */
        public HttpTransport build() throws IOException {
            Mailboxes mailboxes = mailboxes();
            try {
                return new HttpTransport(this, mailboxes);
            } catch (Throwable e) {
                Mailboxes.closeAfter(e, mailboxes);
                throw e;
            }
        }
    }
}
