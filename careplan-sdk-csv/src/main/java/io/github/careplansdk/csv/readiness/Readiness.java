package io.github.careplansdk.csv.readiness;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.readiness.internal.ReadinessCheck;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks whether the files of a product can be exchanged after the move. Immutable.
 *
 * <pre>{@code
 * ReadinessReport report = Readiness.create().check(Source.of(exported), Source.of(received));
 * ReadinessText.in(Language.EN).write(report, System.out);
 * }</pre>
 */
public final class Readiness {
    private final Layouts layouts;
    private final ExchangeMove move;
    private final Clock clock;

    private Readiness(Layouts layouts, ExchangeMove move, Clock clock) {
        this.layouts = layouts;
        this.move = move;
        this.clock = clock;
    }

    /** Returns a check by the published standard and what was announced when this version was released, today in Japan. */
    public static Readiness create() {
        return new Readiness(Layouts.published(), ExchangeMove.published(), Clock.system(ZoneId.of("Asia/Tokyo")));
    }

    /** Returns a copy of this check with what is announced of the move. */
    public Readiness move(ExchangeMove value) {
        return new Readiness(layouts, value, clock);
    }

    /** Returns a copy of this check with the clock that gives the current day in its zone. */
    public Readiness clock(Clock value) {
        return new Readiness(layouts, move, value);
    }

    /** Returns a copy of this check by another standard. */
    public Readiness by(Layouts value) {
        return new Readiness(value, move, clock);
    }

    /**
     * Checks what a product exports.
     *
     * @throws CarePlanException with code {@code NO_FILES} if there is no file of the standard in it
     * @throws IOException if there is nothing at a path, or a stream cannot be copied
     */
    public ReadinessReport check(Source exported) throws IOException {
        return check(Direction.EXPORTED, exported);
    }

    /**
     * Checks files that all go one way.
     *
     * @throws CarePlanException with code {@code NO_FILES} if there is no file of the standard among them
     * @throws IOException if there is nothing at a path, or a stream cannot be copied
     */
    public ReadinessReport check(Direction direction, Source source) throws IOException {
        return report(result(direction, source));
    }

    /**
     * Checks what a product exports, and what it receives.
     *
     * @throws CarePlanException with code {@code NO_FILES} if there is no file of the standard in one of them
     * @throws IOException if there is nothing at a path, or a stream cannot be copied
     */
    public ReadinessReport check(Source exported, Source received) throws IOException {
        return report(result(Direction.EXPORTED, exported), result(Direction.RECEIVED, received));
    }

    /** Nothing is no proof that a product is ready: each source has to have a file. */
    private ReadinessCheck.Result result(Direction direction, Source source) throws IOException {
        ReadinessCheck.Result result = new ReadinessCheck(layouts, move, clock).check(direction, source);
        boolean read = result.unchecked().stream().allMatch(problem -> problem.code() == ProblemCode.NOTHING_TO_CHECK);
        if (read && result.files().stream().allMatch(Readiness::isNone)) {
            throw new CarePlanException(ErrorCode.NO_FILES.found(source));
        }
        return result;
    }

    private ReadinessReport report(ReadinessCheck.Result... results) {
        List<FileReadiness> files = new ArrayList<>();
        List<Problem> unchecked = new ArrayList<>();
        for (ReadinessCheck.Result result : results) {
            files.addAll(result.files());
            unchecked.addAll(result.unchecked());
        }
        return new ReadinessReport(move, LocalDate.now(clock), layouts.standard(), files, unchecked);
    }

    /** Returns whether a file is none of the standard, nor nearly called like one. */
    private static boolean isNone(FileReadiness file) {
        return file.kind().isEmpty() && file.obstacles().isEmpty();
    }
}
