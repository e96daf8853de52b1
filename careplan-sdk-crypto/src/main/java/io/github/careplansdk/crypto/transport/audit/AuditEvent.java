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
 * A line of the audit trail: who, what, when, and how it went. Names, sizes and digests of files, never their content.
 *
 * @param at when, by this computer's clock
 * @param event what happened
 * @param unit serial, sender and receiver
 * @param office this side's office number, where the certificate or the unit tells it
 * @param certificate the SHA-256 thumbprint of the certificate that signed the unit; empty where there is none
 * @param peer the other end: an address, or {@code hand-off} for the official client
 * @param digest the SHA-256 digest of what was sent or received
 * @param size how many bytes that are
 * @param files the files in it
 * @param outcome how it went: a receipt's or the peer's identifier, or the code of what went wrong
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

    /** What can happen to a unit. */
    public enum Event {
        /** It was put into the outbox. */
        QUEUED,
        /** The peer has it; the outcome is the receipt. */
        SENT,
        /** An attempt to send it failed; it stays queued. */
        NOT_DELIVERED,
        /** The peer refused it. */
        REJECTED,
        /** It was received, verified and stored. */
        RECEIVED,
        /** It was received and failed a check. */
        QUARANTINED,
        /** The peer was told that it is stored here; after a hand-off, where nobody is told, it is done with. */
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
     * Tells of something that happened to a unit.
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

    /** Returns the line of the trail, as JSON in UTF-8 with its line break. */
    public byte[] line() {
        return Json.line(
                new Line(at.toString(), event.name(), unit, office, certificate, peer, digest, size, files, outcome));
    }

    /** Returns the line with the receipt that it tells of, which an outbox in a folder keeps there: {@code receipt}. */
    public byte[] line(Receipt receipt) {
        return Json.line(new LineWithReceipt(
                new Line(at.toString(), event.name(), unit, office, certificate, peer, digest, size, files, outcome),
                ReceiptRecord.of(receipt)));
    }

    /** Reads a line of the trail; empty where it is damaged. */
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
