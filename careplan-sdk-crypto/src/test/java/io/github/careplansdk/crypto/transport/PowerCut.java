package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.internal.disk.Disk;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends everything at a durable step, and whatever is tried after it: nothing of the program goes on. */
public final class PowerCut implements Disk.Steps {
    /** No program catches it. */
    public static final class NoPower extends Error {
        private static final long serialVersionUID = 1L;

        NoPower(String step) {
            super(step);
        }
    }

    /** Something that works on disk. */
    @FunctionalInterface
    public interface Work {
        void with(Disk.Steps steps) throws Exception;
    }

    private final int at;
    private final AtomicInteger steps = new AtomicInteger();

    private PowerCut(int at) {
        this.at = at;
    }

    @Override
    public void done(String name) {
        if (steps.incrementAndGet() >= at) {
            throw new NoPower(name);
        }
    }

    /**
     * Does the work until the power is cut after so many steps.
     *
     * @return whether it was; else the work has fewer steps, and is done
     */
    public static boolean after(int steps, Work work) throws Exception {
        PowerCut cut = new PowerCut(steps);
        try {
            work.with(cut);
            return false;
        } catch (NoPower e) {
            return true;
        }
    }
}
