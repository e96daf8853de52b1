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
 * What an inbox knows of a unit that was received.
 *
 * @param stored the unit as a taker sees it
 * @param state how far it has got
 * @param size how many bytes were received
 * @param files the files in it
 * @param signedBy the SHA-256 thumbprint of the sender's certificate; empty where there is none
 */
public record ReceivedUnit(StoredUnit stored, State state, long size, List<FileInUnit> files, String signedBy) {
    /** How far a received unit has got. */
    public enum State {
        /** It is here, complete and verified. */
        STORED,
        /** Its taker has taken it over. */
        HANDLED,
        /** The other side knows that it is here. */
        ACKNOWLEDGED
    }

    public ReceivedUnit {
        files = List.copyOf(files);
    }

    /** Returns the unit. */
    public UnitId unit() {
        return stored.unit();
    }

    /** Tells whether these are the files that were received, attachments or not, in any order. */
    public boolean hasFiles(List<FileInUnit> others) {
        return Set.copyOf(files).equals(Set.copyOf(others));
    }

    /** Tells whether the files of the standard among these are those that were received; attachments may come and go. */
    public boolean hasContent(List<FileInUnit> others) {
        return content(files).equals(content(others));
    }

    private static Set<FileInUnit> content(List<FileInUnit> files) {
        return files.stream().filter(file -> !file.isAttachment()).collect(Collectors.toSet());
    }

    /** Returns the line of the audit trail for something that happened to this unit. */
    public AuditEvent event(AuditEvent.Event event, Instant at, String peer, String outcome) {
        return AuditEvent.of(
                event, at, unit(), unit().address().to(), signedBy, peer, stored.digest(), size, files, outcome);
    }
}
