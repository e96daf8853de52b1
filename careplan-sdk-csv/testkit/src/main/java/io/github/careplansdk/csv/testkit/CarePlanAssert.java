package io.github.careplansdk.csv.testkit;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.report.TextReport;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.assertj.core.api.AbstractPathAssert;

/**
 * Assertions about a folder, an archive or a file of the care plan data exchange, beside those that AssertJ has for paths. A
 * failure names file, line, row and column, says what is wrong and what to do, and shows no cell's content.
 *
 * <p>How the check is made ({@link #withPolicy}, {@link #withClock}, {@link #in}, {@link #showingValues}) is said before what
 * is asserted.
 */
public final class CarePlanAssert extends AbstractPathAssert<CarePlanAssert> {
    private final Validator.Builder validator = Validator.builder();
    private Policy policy = Policy.DEFAULT;
    private Language language = Language.JA;

    CarePlanAssert(Path actual) {
        super(actual, CarePlanAssert.class);
    }

    /** Judges by that policy: which findings fail, which are known. {@link Policy#DEFAULT} where it is not said. */
    public CarePlanAssert withPolicy(Policy value) {
        policy = value;
        return this;
    }

    /** Takes the day that counts as today from that clock, so that a test says the same on any day. */
    public CarePlanAssert withClock(Clock value) {
        validator.clock(value);
        return this;
    }

    /** Says in that language why an assertion fails; in Japanese where it is not said. */
    public CarePlanAssert in(Language value) {
        language = value;
        return this;
    }

    /** Shows in a failure what the cells hold: only where all data is made up. */
    public CarePlanAssert showingValues() {
        validator.showValues(true);
        return this;
    }

    /**
     * That a check finds nothing that fails: by default, no error of the standard. There must be a file of the standard to
     * check.
     *
     * @throws UncheckedIOException if the path cannot be read
     */
    public CarePlanAssert isAcceptable() {
        return passes(policy);
    }

    /**
     * That a check finds neither errors nor warnings, whatever the policy fails on.
     *
     * @throws UncheckedIOException if the path cannot be read
     */
    public CarePlanAssert hasNoWarnings() {
        return passes(policy.failOn(Severity.WARNING));
    }

    /**
     * That a check finds this problem, as a test of a vendor's own check would want it.
     *
     * @throws UncheckedIOException if the path cannot be read
     */
    public CarePlanAssert hasProblem(RuleCode code) {
        Judgement judgement = judge(policy);
        if (judgement.problems().stream().noneMatch(problem -> problem.code().equals(code))) {
            fail(code + (language == Language.JA ? " が見つかりません。" : " was not found."), judgement);
        }
        return this;
    }

    private CarePlanAssert passes(Policy by) {
        Judgement judgement = judge(by);
        if (judgement.verdict() != Verdict.PASS) {
            fail("", judgement);
        }
        if (judgement.report().files().stream().allMatch(file -> file.kind().isEmpty())) {
            fail(language == Language.JA ? "標準仕様のファイルがありません。" : "There is no file of the standard.", judgement);
        }
        return this;
    }

    private Judgement judge(Policy by) {
        exists();
        try {
            return by.judge(validator.build().validate(actual));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fail(String reason, Judgement judgement) {
        StringBuilder text = new StringBuilder();
        text.append(actual).append('\n');
        if (!reason.isEmpty()) {
            text.append(reason).append('\n');
        }
        try {
            TextReport.in(language).write(judgement, text.append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        failWithMessage("%s", text);
    }
}
