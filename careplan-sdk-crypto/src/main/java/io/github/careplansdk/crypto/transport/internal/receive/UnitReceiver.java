package io.github.careplansdk.crypto.transport.internal.receive;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.IdentityException;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealException;
import io.github.careplansdk.crypto.seal.UnitDecryptor;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.seal.VerificationFailedException;
import io.github.careplansdk.crypto.seal.VerificationReport;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.protocol.internal.PeerClient;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.InboxStore.Arrival;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import io.github.careplansdk.crypto.transport.store.internal.BoxFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The way of one unit from the peer into the inbox: download, digest, decrypt, verify, open, store. */
public final class UnitReceiver {
    private static final String CONTAINER = ".asice";
    private static final String DOWNLOAD = ".download";

    private final PeerClient peer;
    private final InboxStore inbox;
    private final Disk disk;
    private final UnitVerifier verifier;
    private final OfficeDirectory offices;
    private final Supplier<List<SigningIdentity>> keys;

    public UnitReceiver(
            PeerClient peer,
            InboxStore inbox,
            Disk disk,
            UnitVerifier verifier,
            OfficeDirectory offices,
            Supplier<List<SigningIdentity>> keys) {
        this.peer = peer;
        this.inbox = inbox;
        this.disk = disk;
        this.verifier = verifier;
        this.offices = offices;
        this.keys = keys;
    }

    /**
     * Receives a unit, or finds that it is here.
     *
     * @throws TransportException if it could not be fetched, or failed a check and was quarantined
     */
    public StoredUnit receive(UnitRef ref, TransportListener listener) throws IOException {
        checkReceiver(ref);
        Optional<ReceivedUnit> before = inbox.find(ref.unit());
        if (before.filter(unit -> unit.stored().digest().equals(ref.digest())).isPresent()) {
            return again(before.get(), ref);
        }
        Optional<TransportException> quarantine = inbox.quarantine(ref);
        if (quarantine.isPresent()) {
            throw quarantine.get();
        }
        Path workplace = inbox.workplace(ref.unit());
        Path body = download(ref, workplace, listener);
        Path container = workplace.resolve(UnitKey.of(ref.unit()) + CONTAINER);
        Arrival arrival;
        try {
            decrypt(ref, body, container);
            Path ready = inbox.ready(ref.unit());
            arrival = opened(ref, container, ready);
            if (before.isPresent()) {
                checkSame(before.get(), arrival, container);
            } else {
                Disk.rename(container, ready.resolve(UnitKey.container(ref.unit())));
            }
        } catch (IOException | RuntimeException e) {
            discard(ref, container, e);
            throw e;
        }
        if (before.isEmpty()) {
            return inbox.store(arrival);
        }
        inbox.abandon(ref.unit());
        return again(before.get(), ref);
    }

    /** What was opened of a unit does not stay where nobody looks after it. */
    private void discard(UnitRef ref, Path container, Exception reason) {
        try {
            inbox.ready(ref.unit());
            disk.delete(container);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** The same unit may come under another seal: a sender that lost its outbox sends it again. */
    private void checkSame(ReceivedUnit before, Arrival arrival, Path container) throws IOException {
        if (!before.hasFiles(arrival.files())) {
            UnitRef ref = arrival.ref();
            throw quarantine(
                    ref, container, Finding.of(TransportCode.UNIT_RECEIVED_DIFFERENTLY, UnitKey.of(ref.unit())));
        }
    }

    private StoredUnit again(ReceivedUnit unit, UnitRef ref) {
        StoredUnit before = unit.stored();
        return new StoredUnit(before.unit(), before.folder(), ref.ref(), ref.digest(), before.receivedAt());
    }

    private void checkReceiver(UnitRef ref) {
        Optional<OfficeNumber> office = offices.officeOf(peer.identity().certificate());
        if (office.isPresent() && !office.get().equals(ref.unit().address().to())) {
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT,
                    Finding.of(TransportCode.UNIT_FOR_ANOTHER_OFFICE, UnitKey.of(ref.unit()), office.get()));
        }
    }

    private Path download(UnitRef ref, Path workplace, TransportListener listener) throws IOException {
        Path file = workplace.resolve(ref.digest().hex().substring(0, 16) + DOWNLOAD);
        boolean resumed = Files.exists(file);
        peer.download(ref, file, listener);
        if (resumed && !ContentDigest.of(file).equals(ref.digest())) {
            // What a crash left of it need not be what had arrived.
            Disk.remove(file);
            peer.download(ref, file, listener);
        }
        if (!ContentDigest.of(file).equals(ref.digest())) {
            Disk.remove(file);
            throw new TransportException(
                    DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.DIGEST_DIFFERS, UnitKey.of(ref.unit())));
        }
        return file;
    }

    private void decrypt(UnitRef ref, Path body, Path container) throws IOException {
        if (ref.type().equals(MediaType.SEALED)) {
            Disk.rename(body, container, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Disk.remove(container);
        try {
            UnitDecryptor.of(keys.get()).allowingPkcs1v15WhereNeeded().decrypt(body, container);
        } catch (IdentityException e) {
            // Nothing is wrong with the unit: it can be read once the key's card is there.
            throw new TransportException(DeliveryOutcome.NOT_SENT, e.finding(), e);
        } catch (CarePlanException e) {
            throw quarantine(ref, body, e.finding());
        }
    }

    private Arrival opened(UnitRef ref, Path container, Path ready) throws IOException {
        VerificationReport report;
        try {
            report = verifier.open(container, ready);
        } catch (VerificationFailedException e) {
            List<Finding> findings = e.report().findings();
            throw inbox.quarantined(ref, container, findings, worst(findings, e.finding()));
        } catch (SealException e) {
            throw e.finding().code() == SealCode.FILE_NAME_UNUSABLE ? notHere(ref, e) : e;
        }
        List<Path> files = BoxFiles.in(ready);
        return new Arrival(ref, FileInUnit.of(files), checkContent(ref, report, files, container));
    }

    private TransportException notHere(UnitRef ref, SealException e) throws IOException {
        inbox.abandon(ref.unit());
        return new TransportException(
                DeliveryOutcome.NOT_SENT,
                Finding.of(
                        TransportCode.FILE_NAME_UNUSABLE,
                        e.finding().arguments().toArray()));
    }

    private static Finding worst(List<Finding> findings, Finding otherwise) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElse(otherwise);
    }

    /** Returns the thumbprint of the sender's certificate. */
    private String checkContent(UnitRef ref, VerificationReport report, List<Path> files, Path container)
            throws IOException {
        OfficeNumber sender = ref.unit().address().from();
        Optional<Thumbprint> signer = signer(sender, report, files);
        if (signer.isEmpty()) {
            throw quarantine(
                    ref, container, Finding.of(TransportCode.SIGNED_BY_ANOTHER, UnitKey.of(ref.unit()), sender));
        }
        Optional<Path> stranger = stranger(ref.unit(), files);
        if (stranger.isPresent()) {
            throw quarantine(
                    ref,
                    container,
                    Finding.of(
                            TransportCode.FILES_OF_ANOTHER_UNIT, UnitKey.of(ref.unit()), FileNames.of(stranger.get())));
        }
        Optional<String> namesake = UnitKey.namesake(ref.unit(), files);
        if (namesake.isPresent()) {
            throw quarantine(
                    ref,
                    container,
                    Finding.of(TransportCode.FILE_NAMED_AS_CONTAINER, UnitKey.of(ref.unit()), namesake.get()));
        }
        return signer.get().toString();
    }

    /** The first file that does not belong to a unit, by its name; attachments belong to the unit they come with. */
    private static Optional<Path> stranger(UnitId unit, List<Path> files) {
        return files.stream()
                .filter(file -> {
                    var parsed = FileName.parse(FileNames.of(file));
                    return !parsed.isAttachment()
                            && parsed.name()
                                    .filter(name -> new UnitId(name.serial(), name.address()).equals(unit))
                                    .isEmpty();
                })
                .findFirst();
    }

    /** The sender's certificate, where it signed all files. */
    private Optional<Thumbprint> signer(OfficeNumber sender, VerificationReport report, List<Path> files) {
        List<String> names = files.stream().map(FileNames::of).toList();
        return report.signatures().stream()
                .filter(signature -> signature.covers().containsAll(names))
                .map(signature -> signature.check().certificate())
                .filter(certificate -> offices.officeOf(certificate).equals(Optional.of(sender)))
                .map(Thumbprint::sha256)
                .findFirst();
    }

    private TransportException quarantine(UnitRef ref, Path body, Finding reason) throws IOException {
        return inbox.quarantined(ref, body, List.of(reason), reason);
    }
}
