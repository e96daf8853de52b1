package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.FindingRecord;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Why a unit was quarantined, as {@code report.json} tells it. */
public record QuarantineReport(String unit, String ref, String digest, List<FindingRecord> findings) {
    public QuarantineReport {
        findings = List.copyOf(findings);
    }

    public static QuarantineReport of(UnitRef ref, List<Finding> findings) {
        return new QuarantineReport(
                UnitKey.of(ref.unit()),
                ref.ref(),
                ref.digest().hex(),
                findings.stream().map(FindingRecord::of).toList());
    }

    public static QuarantineReport read(Path file) throws IOException {
        return BoxFiles.small(file)
                .flatMap(bytes -> Json.read(bytes, QuarantineReport.class))
                .filter(report -> UnitKey.parse(report.unit()).isPresent() && ContentDigest.isHex(report.digest()))
                .orElseThrow(() -> BoxFiles.damaged(
                        TransportCode.INBOX_RECORD_DAMAGED,
                        BoxFiles.unit(file.resolveSibling("")),
                        file,
                        DeliveryOutcome.NOT_SENT));
    }

    public UnitId id() {
        return UnitKey.parse(unit).orElseThrow(() -> new IllegalArgumentException("The report holds no unit."));
    }
}
