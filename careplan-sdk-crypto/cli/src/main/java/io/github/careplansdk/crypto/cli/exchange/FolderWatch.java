package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.UnitName;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does what is due, round after round, until it is stopped. It tells each unit that was taken or laid out, and once what
 * stands in the way of another, for as long as that lasts. Where a round fails as a whole the next one tries again.
 */
final class FolderWatch implements TransportListener {
    /** All that is due, once. */
    @FunctionalInterface
    interface Round {
        ExchangeReport run(TransportListener listener) throws IOException;

        /** Returns the key of what a failure of the report means. */
        default String failure() {
            return "notReceived.FOLDERS";
        }
    }

    /** The key of what the failure of a round as a whole means. */
    private static final String FAILED = "watch.failed";

    /** What another program is about to change by itself: told where it lasts. */
    private static final Set<FindingCode> TRANSIENT =
            Set.of(TransportCode.STILL_BEING_WRITTEN, TransportCode.UNIT_NOT_COMPLETE);

    /** The parameter of codes that holds what the system says. */
    private static final String REASON = "reason";

    /**
     * Something that is not as it should be.
     *
     * @param what what it means, in words
     * @param unit the unit; empty for a file, or where the whole round is concerned
     */
    private record Notice(String what, Optional<UnitId> unit, Finding finding) {
        boolean isTransient() {
            return TRANSIENT.contains(finding.code());
        }

        /** Returns whether the other tells the same: the reason why may be in other words in each round. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Notice that && key().equals(that.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }

        private List<Object> key() {
            List<Object> key = new ArrayList<>(List.of(what, unit, finding.code()));
            for (int i = 0; i < finding.arguments().size(); i++) {
                if (!finding.code().parameters().get(i).equals(REASON)) {
                    key.add(finding.arguments().get(i));
                }
            }
            return key;
        }
    }

    private final Round round;
    private final WatchLog log;
    private final WatchHealth health;
    private final Texts texts;

    /** What stood in the way in the last round, and what of it was told. */
    private Set<Notice> standing = Set.of();

    private final Set<Notice> told = new HashSet<>();
    private Optional<String> healthFailure = Optional.empty();

    FolderWatch(Round round, WatchLog log, WatchHealth health, Texts texts) {
        this.round = round;
        this.log = log;
        this.health = health;
        this.texts = texts;
    }

    /** Does rounds until it is stopped. */
    ExitCode untilStopped(StopSignal stop, Duration pause) throws IOException {
        log.tell(texts.get("watch.started"));
        // A place that cannot be written to is to be told before anybody relies on it.
        health.write();
        do {
            try {
                round(false);
            } catch (IllegalStateException e) {
                // The transport is closed.
                if (!stop.isRequested()) {
                    throw e;
                }
            }
        } while (!stop.isRequestedWithin(pause));
        health.stopped();
        writeHealth();
        log.tell(texts.get("watch.stopped"));
        return ExitCode.DONE;
    }

    /** Does one round for what has not changed during a pause, unless it is stopped before. */
    ExitCode once(StopSignal stop, Duration pause) throws IOException {
        health.write();
        ExitCode code = ExitCode.NOT_ALL_DONE;
        try {
            // A first look, whose notices are those of the second if they last.
            notices();
            if (!stop.isRequestedWithin(pause)) {
                ExitCode done = round(true);
                code = stop.isRequested() ? code : done;
            }
        } catch (IllegalStateException e) {
            // The transport is closed.
            if (!stop.isRequested()) {
                throw e;
            }
        }
        if (stop.isRequested()) {
            log.tell(texts.get("watch.stopped"));
        }
        health.stopped();
        writeHealth();
        return code;
    }

    /** @param isLast whether what may change by itself is told at once, for there is no other round */
    ExitCode round(boolean isLast) {
        Set<Notice> now = notices();
        for (Notice notice : now) {
            boolean isDue = isLast || !notice.isTransient() || standing.contains(notice);
            if (isDue && told.add(notice)) {
                log.tell(notice.what(), notice.unit(), notice.finding());
            }
        }
        Set<Notice> lasting = new LinkedHashSet<>(now);
        if (now.stream().anyMatch(this::isOfRound)) {
            // It may not have come to the others: what stood in their way is not told again for that.
            standing.stream().filter(notice -> !isOfRound(notice)).forEach(lasting::add);
        }
        told.retainAll(lasting);
        standing = lasting;
        health.round(
                now.stream().filter(Notice::isTransient).count(),
                now.stream()
                        .filter(notice -> !notice.isTransient())
                        .map(Notice::finding)
                        .toList());
        writeHealth();
        return now.isEmpty() ? ExitCode.DONE : ExitCode.of(now.stream().map(Notice::finding), ExitCode.NOT_ALL_DONE);
    }

    private boolean isOfRound(Notice notice) {
        return notice.what().equals(texts.get(FAILED));
    }

    private Set<Notice> notices() {
        Set<Notice> notices = new LinkedHashSet<>();
        Optional<Finding> failure = Optional.empty();
        try {
            ExchangeReport report = round.run(this);
            failure = report.interruption().filter(finding -> finding.code() != TransportCode.EXCHANGE_STOPPED);
            for (FailedReception each : report.failures()) {
                notices.add(notice(round.failure(), each.unit(), each.finding()));
            }
            for (Delivery each : report.deliveries()) {
                if (each.finding().isPresent() && each.finding().get().code() != TransportCode.EXCHANGE_STOPPED) {
                    notices.add(notice(
                            "outcome." + each.outcome(),
                            Optional.of(each.unit()),
                            each.finding().get()));
                }
            }
        } catch (CarePlanException e) {
            failure = Optional.of(e.finding());
        } catch (StoreException e) {
            failure = Optional.of(e.finding());
        } catch (UncheckedIOException e) {
            failure = Optional.of(notProcessed(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            failure = Optional.of(notProcessed(e));
        }
        failure.ifPresent(finding -> notices.add(notice(FAILED, Optional.empty(), finding)));
        return notices;
    }

    private Notice notice(String what, Optional<UnitId> unit, Finding finding) {
        return new Notice(texts.get(TRANSIENT.contains(finding.code()) ? "watch.waiting" : what), unit, finding);
    }

    private Finding notProcessed(IOException e) {
        return Finding.of(TransportCode.NOT_PROCESSED, texts.get("watch.folder"), Unreadable.reason(e));
    }

    /** A disk that is full keeps no unit back. */
    private void writeHealth() {
        Optional<String> failure = Optional.empty();
        try {
            health.write();
        } catch (IOException e) {
            failure = Optional.of(Unreadable.words(e));
        }
        if (failure.isPresent() && !failure.equals(healthFailure)) {
            log.tell(texts.get("watch.noHealth") + ": " + failure.get());
        }
        healthFailure = failure;
    }

    @Override
    public void received(StoredUnit unit) {
        health.taken();
        log.tell(texts.get("received.FOLDERS") + ": " + UnitName.of(unit.unit()));
    }

    @Override
    public void delivery(Delivery delivery, int done, int all) {
        delivery.receipt().ifPresent(receipt -> {
            health.laidOut();
            log.tell(texts.get("sent.FOLDERS") + ": " + UnitName.of(delivery.unit()) + " (" + receipt.id() + ")");
        });
    }
}
