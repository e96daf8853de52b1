package io.github.careplansdk.examples.server.files;

import io.github.careplansdk.examples.server.ServerSettings;
import io.github.careplansdk.examples.server.files.Refused.Why;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts the bytes that uploads hold, so that the server refuses one more rather than run out of memory. */
@Component
public class MemoryBudget {
    private final long most;
    private final AtomicLong used = new AtomicLong();

    MemoryBudget(ServerSettings settings) {
        this.most = settings.limits().memory().toBytes();
    }

    /** Reserves bytes, which {@link #release} gives back. */
    public void reserve(long bytes) {
        if (used.addAndGet(bytes) > most) {
            release(bytes);
            throw new Refused(Why.BUSY);
        }
    }

    /** Gives reserved bytes back. */
    public void release(long bytes) {
        used.addAndGet(-bytes);
    }

    /** Returns how many bytes are reserved. */
    public long used() {
        return used.get();
    }
}
