package io.github.careplansdk.csv.testkit;

import io.github.careplansdk.core.internal.text.BilingualText;
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
 * Assertions about a folder, an archive or a file of the care plan data exchange, beside those that AssertJ has for
 * paths. A failure names file, line, row and column, says what is wrong and what to do, and shows no cell's content.
 *
 * <p>Settings ({@link #withPolicy}, {@link #withClock}, {@link #in}, {@link #showingValues}) must precede assertions.
 */
public final class CarePlanAssert extends AbstractPathAssert<CarePlanAssert> {
    private final Validator.Builder validator = Validator.builder();
    private Policy policy = Policy.DEFAULT;
    private Language language = Language.JA;

    CarePlanAssert(Path actual) {
        super(actual, CarePlanAssert.class);
    }

    /** Sets the policy that decides which findings fail; the default is {@link Policy#DEFAULT}. */
    public CarePlanAssert withPolicy(Policy value) {
        policy = value;
        return this;
    }

    /** Sets the clock that gives the current day, so that a test has the same result on any day. */
    public CarePlanAssert withClock(Clock value) {
        validator.clock(value);
        return this;
    }

    /** Sets the language of failure messages; the default is Japanese. */
    public CarePlanAssert in(Language value) {
        language = value;
        return this;
    }

    /** Includes the content of cells in failure messages. Use it only with invented data. */
    public CarePlanAssert showingValues() {
        validator.showValues(true);
        return this;
    }

    /**
     * Verifies that a check finds nothing that fails: by default, no error of the standard. There must be a file of the
     * standard to check.
     *
     * @throws UncheckedIOException if the path cannot be read
     */
    public CarePlanAssert isAcceptable() {
        return passes(policy);
    }

    /**
     * Verifies that a check finds neither errors nor warnings, whatever the policy.
     *
     * @throws UncheckedIOException if the path cannot be read
     */
    public CarePlanAssert hasNoWarnings() {
        return passes(policy.failOn(Severity.WARNING));
    }

    /**
     * Verifies that a check finds a problem.
     *
     * @throws UncheckedIOException if the path cannot be read
     */
    public CarePlanAssert hasProblem(RuleCode code) {
        Judgement judgement = judge(policy);
        if (judgement.problems().stream().noneMatch(problem -> problem.code().equals(code))) {
            fail(code + new BilingualText(" が見つかりません。", " was not found.").in(language), judgement);
        }
        return this;
    }

    private CarePlanAssert passes(Policy by) {
        Judgement judgement = judge(by);
        if (judgement.verdict() != Verdict.PASS) {
            fail("", judgement);
        }
        if (judgement.report().files().stream().allMatch(file -> file.kind().isEmpty())) {
            fail(new BilingualText("標準仕様のファイルがありません。", "There is no file of the standard.").in(language), judgement);
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
