package io.github.careplansdk.crypto.testkit.sandbox;

import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults of a sandbox, and which of them have happened. */
final class Faults {
    private final List<Fault> faults;
    private final AtomicInteger unavailable = new AtomicInteger();
    private final Set<String> stalled = ConcurrentHashMap.newKeySet();
    private final Set<String> cut = ConcurrentHashMap.newKeySet();

    Faults(List<Fault> faults) {
        this.faults = List.copyOf(faults);
        for (Fault fault : faults) {
            if (fault instanceof Fault.Unavailable storm) {
                unavailable.addAndGet(storm.times());
            }
        }
    }

    boolean isUnavailable() {
        return unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** Whether the first attempt at something stalls; asked again, it does not. */
    boolean stalls(String what) {
        return has(Fault.Stall.class) && stalled.add(what);
    }

    /** After how many bytes the body of a request is cut; asked again of the same, it is not. */
    long cutsRequest(String what) {
        long bytes = cutsAnswer();
        return bytes < Long.MAX_VALUE && cut.add(what) ? bytes : Long.MAX_VALUE;
    }

    /** After how many bytes the body of an answer is cut. */
    long cutsAnswer() {
        for (Fault fault : faults) {
            if (fault instanceof Fault.Drop drop) {
                return drop.bytes();
            }
        }
        return Long.MAX_VALUE;
    }

    boolean deliversTwice() {
        return has(Fault.Duplicate.class);
    }

    Duration skew() {
        Duration skew = Duration.ZERO;
        for (Fault fault : faults) {
            if (fault instanceof Fault.Skew wrong) {
                skew = skew.plus(wrong.by());
            }
        }
        return skew;
    }

    private boolean has(Class<? extends Fault> kind) {
        return faults.stream().anyMatch(kind::isInstance);
    }
}
