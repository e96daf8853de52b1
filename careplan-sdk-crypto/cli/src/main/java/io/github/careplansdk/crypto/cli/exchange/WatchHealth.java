package io.github.careplansdk.crypto.cli.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.JsonResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a monitor sees of a watch: a small file by the schema {@code docs/watch.schema.json}, replaced in one step. */
final class WatchHealth {
    /** The last thing that went wrong. */
    private record LastError(String code, Instant at) {}

    private final Optional<Path> file;
    private final Clock clock;
    private final Instant startedAt;
    private boolean isRunning = true;
    private long rounds;
    private long taken;
    private long laidOut;
    private long waiting;
    private List<Finding> failing = List.of();
    private Optional<Instant> lastRoundAt = Optional.empty();
    private Optional<LastError> lastError = Optional.empty();

    /** @param file empty where nobody wants it */
    WatchHealth(Optional<Path> file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    void taken() {
        taken++;
    }

    void laidOut() {
        laidOut++;
    }

    /** Notes a round, and what stands in the way at its end. */
    void round(long unitsWaiting, List<Finding> findings) {
        Instant now = clock.instant();
        rounds++;
        lastRoundAt = Optional.of(now);
        waiting = unitsWaiting;
        failing = findings;
        if (!findings.isEmpty()) {
            lastError = Optional.of(
                    new LastError(findings.get(findings.size() - 1).code().name(), now));
        }
    }

    void stopped() {
        isRunning = false;
    }

    /** Writes the file. It need not outlast a power cut, which ends the watch too. */
    void write() throws IOException {
        if (file.isEmpty()) {
            return;
        }
        JsonResult result = new JsonResult();
        ObjectNode root = result.root()
                .put("state", isRunning ? "running" : "stopped")
                .put("pid", ProcessHandle.current().pid())
                .put("startedAt", JapanTime.iso(startedAt));
        lastRoundAt.ifPresent(at -> root.put("lastRoundAt", JapanTime.iso(at)));
        root.put("rounds", rounds)
                .put("taken", taken)
                .put("laidOut", laidOut)
                .put("waiting", waiting)
                .put("failing", failing.size());
        lastError.ifPresent(
                error -> root.putObject("lastError").put("code", error.code()).put("at", JapanTime.iso(error.at())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            result.write(out);
        }
        Disk.SHARED.unforced().write(file.get(), bytes.toByteArray());
    }
}
