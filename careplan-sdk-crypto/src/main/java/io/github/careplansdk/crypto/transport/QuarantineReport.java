package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Why a unit was quarantined, as {@code report.json} tells it. */
record QuarantineReport(String unit, String ref, String digest, List<FindingRecord> findings) {
    QuarantineReport {
        findings = List.copyOf(findings);
    }

    static QuarantineReport of(UnitRef ref, List<Finding> findings) {
        return new QuarantineReport(
                UnitKey.of(ref.unit()),
                ref.ref(),
                ref.digest().hex(),
                findings.stream().map(FindingRecord::of).toList());
    }

    static QuarantineReport read(Path file) throws IOException {
        return BoxFiles.small(file)
                .flatMap(bytes -> Json.read(bytes, QuarantineReport.class))
                .filter(report -> UnitKey.parse(report.unit()).isPresent() && ContentDigest.isHex(report.digest()))
                .orElseThrow(() -> BoxFiles.damaged(file));
    }

    UnitId id() {
        return UnitKey.parse(unit).orElseThrow(() -> new IllegalArgumentException("The report holds no unit."));
    }
}
