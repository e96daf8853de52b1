package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.PartialBody;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.Submission;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.UnitPage;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A platform that only takes units, as a test wants it to, and remembers in which order. */
final class MemoryPlatform implements ExchangeProtocol {
    /** What happens before a unit is taken. */
    @FunctionalInterface
    interface Behaviour {
        void before(OfficeNumber office, UnitId unit, Attempt attempt) throws FailedAttempt;
    }

    private final Behaviour behaviour;
    private final List<UnitId> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<UnitId> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<X509Certificate> callers = Collections.synchronizedList(new ArrayList<>());

    MemoryPlatform(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    /** The units that were taken, in that order. */
    List<UnitId> taken() {
        return List.copyOf(taken);
    }

    /** The units of all attempts, in that order. */
    List<UnitId> asked() {
        return List.copyOf(asked);
    }

    /** The certificates that sessions were opened with. */
    List<X509Certificate> callers() {
        return List.copyOf(callers);
    }

    @Override
    public String peer() {
        return "memory";
    }

    @Override
    public ExchangeSession open(SigningIdentity identity, Attempt opening) {
        OfficeNumber office =
                OfficeDirectory.BY_SUBJECT.officeOf(identity.certificate()).orElseThrow();
        callers.add(identity.certificate());
        return new ExchangeSession() {
            @Override
            public Receipt submit(Submission unit, Attempt attempt) throws FailedAttempt {
                asked.add(unit.unit());
                behaviour.before(office, unit.unit(), attempt);
                taken.add(unit.unit());
                return new Receipt("r-1", unit.unit(), unit.digest(), unit.size(), Instant.EPOCH, false);
            }

            @Override
            public UnitPage list(Optional<String> cursor, Attempt attempt) {
                return new UnitPage(List.of(), List.of(), Optional.empty());
            }

            @Override
            public void fetch(UnitRef unit, PartialBody body, Attempt attempt) {
                throw new IllegalStateException("Nothing is listed.");
            }

            @Override
            public void acknowledge(String ref, ContentDigest digest, Attempt attempt) {
                throw new IllegalStateException("Nothing is listed.");
            }

            @Override
            public void close() {}
        };
    }
}
