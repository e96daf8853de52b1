package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import java.time.Instant;
import java.time.LocalDate;

/** Whether there is any sense in beginning: a peer would refuse a certificate that has ended. */
public final class CurrentCertificate {
    private CurrentCertificate() {}

    public static void check(SigningIdentity identity, Instant now) {
        Validity validity = Validity.of(identity.certificate());
        if (!validity.hasBegun(now)) {
            throw refused(TransportCode.CERTIFICATE_NOT_YET_VALID, Validity.day(validity.begins()));
        }
        if (validity.hasEnded(now)) {
            throw refused(TransportCode.CERTIFICATE_ENDED, validity.lastDay());
        }
    }

    private static TransportException refused(TransportCode code, LocalDate day) {
        return new TransportException(DeliveryOutcome.NOT_SENT, Finding.of(code, day), true);
    }
}
