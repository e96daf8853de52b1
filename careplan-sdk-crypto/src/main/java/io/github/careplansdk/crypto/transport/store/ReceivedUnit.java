package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The record of a received unit in an inbox.
 *
 * @param stored the unit as passed to a taker
 * @param state its state
 * @param size the number of bytes received
 * @param files the files in it
 * @param signedBy the SHA-256 thumbprint of the sender's certificate; empty if there is none
 */
public record ReceivedUnit(StoredUnit stored, State state, long size, List<FileInUnit> files, String signedBy) {
    /** The state of a received unit. */
    public enum State {
        /** It is stored, complete and verified. */
        STORED,
        /** Its taker has taken it over. */
        HANDLED,
        /** It was acknowledged. */
        ACKNOWLEDGED
    }

    public ReceivedUnit {
        files = List.copyOf(files);
    }

    /** Returns the unit. */
    public UnitId unit() {
        return stored.unit();
    }

    /** Returns whether the given files are those that were received, including attachments, in any order. */
    public boolean hasFiles(List<FileInUnit> others) {
        return Set.copyOf(files).equals(Set.copyOf(others));
    }

    /** Returns whether the given files are those that were received, ignoring attachments and order. */
    public boolean hasContent(List<FileInUnit> others) {
        return content(files).equals(content(others));
    }

    private static Set<FileInUnit> content(List<FileInUnit> files) {
        return files.stream().filter(file -> !file.isAttachment()).collect(Collectors.toSet());
    }

    /** Returns an event of this unit for the audit trail. */
    public AuditEvent event(AuditEvent.Event event, Instant at, String peer, String outcome) {
        return AuditEvent.of(
                event, at, unit(), unit().address().to(), signedBy, peer, stored.digest(), size, files, outcome);
    }
}
