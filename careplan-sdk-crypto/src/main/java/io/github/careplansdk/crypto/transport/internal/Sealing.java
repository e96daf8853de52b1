package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.seal.UnitEncryptor;
import io.github.careplansdk.crypto.seal.UnitSealer;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.ReceiverCertificates;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Seals a unit for the way, and encrypts it where receivers' certificates are at hand. */
public final class Sealing {
    public static final String CONTAINER = "unit.asice";
    public static final String ENVELOPE = "unit.p7m";

    private final Supplier<SigningIdentity> identities;
    private final Optional<ReceiverCertificates> receivers;
    private final OfficeDirectory offices;
    private final Clock clock;

    public Sealing(
            Supplier<SigningIdentity> identities,
            Optional<ReceiverCertificates> receivers,
            OfficeDirectory offices,
            Clock clock) {
        this.identities = identities;
        this.receivers = receivers;
        this.offices = offices;
        this.clock = clock;
    }

    public BodyMaker.Made make(UnitFiles unit, Path folder) throws IOException {
        SigningIdentity identity = identities.get();
        checkSender(unit, identity);
        checkNames(unit);
        Optional<X509Certificate> receiver = receiver(unit);
        UnitSealer sealer = UnitSealer.of(identity).withClock(clock);
        if (receiver.isEmpty()) {
            Path container = folder.resolve(CONTAINER);
            try (OutputStream out = unforced(container)) {
                sealer.seal(unit.files(), out);
            }
            return made(container, MediaType.SEALED, identity);
        }
        Path envelope = folder.resolve(ENVELOPE);
        UnitEncryptor encryptor = encryptor(unit, receiver.get());
        try (OutputStream out = unforced(envelope)) {
            sealer.sealEncrypted(unit.files(), encryptor, out);
        }
        return made(envelope, MediaType.ENCRYPTED, identity);
    }

    /** A stream to a new file: the outbox forces the files of a unit to the disk together. */
    private static OutputStream unforced(Path file) throws IOException {
        return new BufferedOutputStream(Disk.PRIVATE.create(file));
    }

    private static BodyMaker.Made made(Path body, String type, SigningIdentity identity) throws IOException {
        return new BodyMaker.Made(
                FileNames.of(body),
                type,
                Files.size(body),
                ContentDigest.of(body),
                Thumbprint.sha256(identity.certificate()).toString());
    }

    private UnitEncryptor encryptor(UnitFiles unit, X509Certificate receiver) throws IOException {
        boolean needsPkcs1v15 =
                receivers.orElseThrow().needsPkcs1v15(unit.id().address().to());
        return UnitEncryptor.of(List.of(receiver)).withPkcs1v15For(certificate -> needsPkcs1v15);
    }

    private void checkSender(UnitFiles unit, SigningIdentity identity) {
        Optional<OfficeNumber> office = offices.officeOf(identity.certificate());
        if (office.isPresent() && !office.get().equals(unit.id().address().from())) {
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT,
                    Finding.of(TransportCode.SENDER_IS_NOT_US, UnitKey.of(unit.id()), office.get()));
        }
    }

    private static void checkNames(UnitFiles unit) {
        Optional<String> namesake = UnitKey.namesake(unit.id(), unit.files());
        if (namesake.isPresent()) {
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT,
                    Finding.of(TransportCode.FILE_NAMED_AS_CONTAINER, UnitKey.of(unit.id()), namesake.get()));
        }
    }

    private Optional<X509Certificate> receiver(UnitFiles unit) throws IOException {
        if (receivers.isEmpty()) {
            return Optional.empty();
        }
        OfficeNumber office = unit.id().address().to();
        Optional<X509Certificate> certificate = receivers.get().of(office);
        if (certificate.isEmpty()) {
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT,
                    Finding.of(TransportCode.NO_RECEIVER_CERTIFICATE, UnitKey.of(unit.id()), office));
        }
        return certificate;
    }
}
