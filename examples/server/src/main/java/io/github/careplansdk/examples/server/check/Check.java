package io.github.careplansdk.examples.server.check;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.csv.pseudonymise.PseudonymisationReport;
import io.github.careplansdk.examples.server.files.Failures;
import io.github.careplansdk.examples.server.files.FileWork;
import io.github.careplansdk.examples.server.files.FileWork.Made;
import io.github.careplansdk.examples.server.files.MemoryBudget;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.files.Upload;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An upload of a session and what became of it. Its memory is given back by {@link #close}. Safe to share among threads. */
public final class Check {
    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private final UUID id = UUID.randomUUID();
    private final Instant at = Instant.now();
    private final Upload upload;
    private final FileWork work;
    private final MemoryBudget memory;

    private long reserved;
    private boolean closed;
    private volatile Progress progress = new Progress(State.WAITING, 0, 0);
    private volatile @Nullable Judgement judgement;
    private volatile @Nullable Refused refusal;
    private volatile byte @Nullable [] forms;
    private volatile @Nullable Made<PseudonymisationReport> pseudonymised;

    /** How far a check is. */
    public enum State {
        /** Others come first. */
        WAITING,
        /** It is being checked. */
        RUNNING,
        /** There is a report. */
        DONE,
        /** There is none. */
        FAILED
    }

    /**
     * How far a check is.
     *
     * @param done how many files are checked
     * @param files how many there are; 0 while that is not known
     */
    public record Progress(State state, int done, int files) {}

    /** @throws Refused if there is no memory for it */
    Check(Upload upload, FileWork work, MemoryBudget memory) {
        this.upload = upload;
        this.work = work;
        this.memory = memory;
        memory.reserve(upload.size());
        reserved = upload.size();
    }

    void run() {
        progress = new Progress(State.RUNNING, 0, 0);
        try {
            judgement =
                    work.validate(upload, (done, files, bytes) -> progress = new Progress(State.RUNNING, done, files));
            progress = new Progress(State.DONE, 0, 0);
        } catch (Refused e) {
            refusal = e;
            progress = new Progress(State.FAILED, 0, 0);
        } catch (IOException | RuntimeException e) {
            Failures.log(LOG, "A check failed", e);
            progress = new Progress(State.FAILED, 0, 0);
        }
    }

    /** Returns the key by which a session knows it. */
    public UUID id() {
        return id;
    }

    /** Returns when it was uploaded. */
    public Instant at() {
        return at;
    }

    /** Returns the files. */
    public Upload upload() {
        return upload;
    }

    /** Returns how far it is. */
    public Progress progress() {
        return progress;
    }

    /** Returns the report, once there is one. */
    public Optional<Judgement> judgement() {
        return Optional.ofNullable(judgement);
    }

    /** Returns why there is no report, where the reason is known. */
    public Optional<Refused> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Returns the official forms as a ZIP of pages, which are made at the first call. */
    public synchronized byte[] forms() throws IOException {
        byte[] made = forms;
        if (made == null) {
            made = work.forms(upload).zip();
            reserve(made.length);
            forms = made;
        }
        return made;
    }

    /** Replaces what is private; {@link #pseudonymised} has the files then. */
    public synchronized void pseudonymise(boolean keepDates) throws IOException {
        Made<PseudonymisationReport> made = work.pseudonymise(upload, keepDates);
        Made<PseudonymisationReport> before = pseudonymised;
        reserve(made.zip().length - (before == null ? 0 : before.zip().length));
        pseudonymised = made;
    }

    /** Returns the files without what is private, if that was asked for. */
    public Optional<Made<PseudonymisationReport>> pseudonymised() {
        return Optional.ofNullable(pseudonymised);
    }

    private synchronized void reserve(long bytes) {
        if (closed) {
            throw new Refused(Why.NOT_THERE);
        }
        memory.reserve(bytes);
        reserved += bytes;
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            memory.release(reserved);
        }
    }
}
