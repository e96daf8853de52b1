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
import io.github.careplansdk.crypto.transport.internal.UnitReceiver;
import io.github.careplansdk.crypto.transport.internal.UnitSender;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.HttpsProtocol;
import io.github.careplansdk.crypto.transport.protocol.internal.Listing;
import io.github.careplansdk.crypto.transport.protocol.internal.PeerClient;
import io.github.careplansdk.crypto.transport.protocol.internal.Retry;
import io.github.careplansdk.crypto.transport.store.BodyMaker;
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
 * Sends sealed units to a peer and receives others, up to so many at a time: by the protocol of docs/transport.md, or by another
 * {@link ExchangeProtocol}.
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
     * A transport by the protocol of docs/transport.md.
     *
     * @param url the peer's address: {@code https://host[:port]}, and where the peer has them below one, a path
     * @param identities gives the office's current key: asked before each unit, so that a renewed certificate is taken up
     * @param trusted the CAs by which the peer's own certificate is trusted
     * @throws IllegalArgumentException if the address is none ({@link HttpsProtocol#isAddress})
     */
    public static Builder to(URI url, Supplier<SigningIdentity> identities, TrustAnchors trusted) {
        return with(HttpsProtocol.to(url, trusted), identities);
    }

    /**
     * A transport by some protocol.
     *
     * @param protocol how the other side is spoken to
     * @param identities gives the office's current key: asked before each unit, so that a renewed certificate is taken up
     */
    public static Builder with(ExchangeProtocol protocol, Supplier<SigningIdentity> identities) {
        return new Builder(protocol, identities);
    }

    /** What an exchange does of that which is due. Asked from the threads of the exchange, before each step. */
    public interface Scope {
        /** All of it. */
        Scope ALL = new Scope() {};

        /** Tells whether it goes on: where not, what is under way is brought to its end, and what is left stays due. */
        default boolean goesOn() {
            return true;
        }

        /** Tells whether a unit is sent or received in this exchange; one that is not stays due. */
        default boolean includes(UnitId unit) {
            return true;
        }
    }

    /** Does what {@link #exchange(TransportListener)} does, within a scope: of these units, or until a time. */
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

        /** Sends from this folder. */
        public Builder outbox(Path folder) {
            outbox = folder;
            return this;
        }

        /** Sends from the outbox of these stores, in place of a folder. */
        public Builder outbox(TransportStores value) {
            sending = value;
            return this;
        }

        /** Receives into this folder what this verifier finds valid. */
        public Builder inbox(Path folder, UnitVerifier value) {
            inbox = folder;
            verifier = value;
            return this;
        }

        /** Receives into the inbox of these stores, in place of a folder, what this verifier finds valid. */
        public Builder inbox(TransportStores value, UnitVerifier finding) {
            receiving = value;
            verifier = finding;
            return this;
        }

        /** Sends from and receives into stores, in place of folders, what this verifier finds valid. */
        public Builder stores(TransportStores value, UnitVerifier finding) {
            return outbox(value).inbox(value, finding);
        }

        /** Checks units before they are sealed; one with errors is not sent. */
        public Builder check(UnitCheck value) {
            check = value;
            return this;
        }

        /** Hands each received unit to someone; by default units stay where they are stored. */
        public Builder taker(UnitTaker value) {
            taker = value;
            return this;
        }

        /** Encrypts every unit for its receiver; one whose certificate is not known is not sent. */
        public Builder encryptFor(ReceiverCertificates value) {
            receivers = Optional.of(value);
            return this;
        }

        /** The keys that what arrives may be encrypted for, as the old one after a renewal; by default the current one. */
        public Builder decryptWith(Supplier<List<SigningIdentity>> value) {
            keys = value;
            return this;
        }

        /** How to tell whose certificate one is; by the office number in its subject by default. */
        public Builder offices(OfficeDirectory value) {
            offices = value;
            return this;
        }

        /** How patient it is. */
        public Builder retry(RetryPolicy value) {
            retry = value;
            return this;
        }

        /** Hears of all calls; to hear of one exchange, a listener is given to that. */
        public Builder listener(TransportListener value) {
            listener = value;
            return this;
        }

        /** How many units are under way at the same time: 1 to 64, by default 4. With 1 it has no threads of its own. */
        public Builder concurrency(int value) {
            if (value < 1 || value > 64) {
                throw new IllegalArgumentException("1 to 64 units can be under way at the same time.");
            }
            concurrency = value;
            return this;
        }

        /** The clock that times are noted and certificates are judged by. */
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
         * The transport; what an earlier run left unfinished in its folders or stores is finished.
         *
         * @throws TransportException if another process works in one of the folders
         * @throws IllegalStateException if both folders and stores are given
         */
        public HttpTransport build() throws IOException {
            Mailboxes mailboxes = mailboxes();
            try {
                return new HttpTransport(this, mailboxes);
            } catch (Throwable e) {
                mailboxes.close();
                throw e;
            }
        }
    }
}
