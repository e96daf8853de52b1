package io.github.careplansdk.examples.server.check;

import io.github.careplansdk.examples.server.ServerSettings;
import io.github.careplansdk.examples.server.files.FileWork;
import io.github.careplansdk.examples.server.files.MemoryBudget;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.files.Upload;
import io.github.careplansdk.examples.server.files.Workers;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** The uploads of a session. When it ends, by logging out or after half an hour, they are gone. */
@Component
@SessionScope
public class SessionChecks {
    private final FileWork work;
    private final Workers workers;
    private final MemoryBudget memory;
    private final int most;
    private final Map<UUID, Check> checks = new LinkedHashMap<>();

    SessionChecks(FileWork work, Workers workers, MemoryBudget memory, ServerSettings settings) {
        this.work = work;
        this.workers = workers;
        this.memory = memory;
        this.most = settings.limits().uploads();
    }

    /** Takes an upload in, and has it checked soon. */
    public synchronized Check add(Upload upload) {
        if (checks.size() >= most) {
            throw new Refused(Why.TOO_MANY);
        }
        Check check = new Check(upload, work, memory);
        try {
            workers.later(check::run);
        } catch (Refused e) {
            check.close();
            throw e;
        }
        checks.put(check.id(), check);
        return check;
    }

    /** Returns an upload. */
    public synchronized Check get(UUID id) {
        Check check = checks.get(id);
        if (check == null) {
            throw new Refused(Why.NOT_THERE);
        }
        return check;
    }

    /** Returns all uploads, the newest first. */
    public synchronized List<Check> all() {
        List<Check> all = new ArrayList<>();
        checks.values().forEach(check -> all.add(0, check));
        return all;
    }

    /** Removes an upload with all that was made of it. */
    public synchronized void remove(UUID id) {
        Check check = checks.remove(id);
        if (check != null) {
            check.close();
        }
    }

    /** Removes all uploads. */
    @PreDestroy
    public synchronized void clear() {
        checks.values().forEach(Check::close);
        checks.clear();
    }
}
