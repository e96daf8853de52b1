package io.github.careplansdk.crypto.transport.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.ReceiptRecord;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of the audit trail: who, what, when, and the outcome. It holds names, sizes and digests of files, never their
 * content.
 *
 * @param at the time, by this computer's clock
 * @param event what happened
 * @param unit serial, sender and receiver
 * @param office this side's office number, if known from the certificate or the unit
 * @param certificate the SHA-256 thumbprint of the certificate that signed the unit; empty if there is none
 * @param peer the peer: an address, or {@code hand-off} for the official client
 * @param digest the SHA-256 digest of the bytes sent or received
 * @param size the number of bytes
 * @param files the files in it
 * @param outcome the identifier of the receipt or of the peer, or the code of the error
 */
public record AuditEvent(
        Instant at,
        Event event,
        String unit,
        String office,
        String certificate,
        String peer,
        String digest,
        long size,
        List<FileInUnit> files,
        String outcome) {

    /** The kinds of events. */
    public enum Event {
        /** It was put into the outbox. */
        QUEUED,
        /** The peer has it; the outcome is the receipt. */
        SENT,
        /** An attempt to send it failed; it stays queued. */
        NOT_DELIVERED,
        /** The peer rejected it. */
        REJECTED,
        /** It was received, verified and stored. */
        RECEIVED,
        /** It was received and failed a check. */
        QUARANTINED,
        /** The peer was told that it is stored here; after a hand-off, where nobody is told, it is complete. */
        ACKNOWLEDGED
    }

    public AuditEvent {
        files = List.copyOf(files);
    }

    /** The line's form: an instant as text. */
    private record Line(
            String at,
            String event,
            String unit,
            String office,
            String certificate,
            String peer,
            String digest,
            long size,
            List<FileInUnit> files,
            String outcome) {}

    private record LineWithReceipt(@JsonUnwrapped Line line, ReceiptRecord receipt) {}

    /**
     * Returns an event of a unit.
     *
     * @param office this side's office
     */
    public static AuditEvent of(
            Event event,
            Instant at,
            UnitId unit,
            OfficeNumber office,
            String certificate,
            String peer,
            ContentDigest digest,
            long size,
            List<FileInUnit> files,
            String outcome) {
        return new AuditEvent(
                at, event, UnitKey.of(unit), office.value(), certificate, peer, digest.hex(), size, files, outcome);
    }

    /** Returns the event as a line of JSON in UTF-8, including the line break. */
    public byte[] line() {
        return Json.line(
                new Line(at.toString(), event.name(), unit, office, certificate, peer, digest, size, files, outcome));
    }

    /** Returns the event as a line that also holds a receipt, as written by an outbox in a folder. */
    public byte[] line(Receipt receipt) {
        return Json.line(new LineWithReceipt(
                new Line(at.toString(), event.name(), unit, office, certificate, peer, digest, size, files, outcome),
                ReceiptRecord.of(receipt)));
    }

    /** Parses a line of the trail; returns empty if it is damaged. */
    public static Optional<AuditEvent> parse(byte[] line) {
        return Json.read(line, Line.class).flatMap(AuditEvent::of);
    }

    private static Optional<AuditEvent> of(Line line) {
        try {
            return Optional.of(new AuditEvent(
                    Instant.parse(line.at),
                    Event.valueOf(line.event),
                    line.unit,
                    line.office,
                    line.certificate,
                    line.peer,
                    line.digest,
                    line.size,
                    line.files,
                    line.outcome));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
