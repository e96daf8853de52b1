package io.github.careplansdk.csv.cli.conformance;

import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;

/** The answers of this SDK's validator. */
public final class OwnAnswers implements Respondent {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    /** So many that each finding of a case is listed by itself. */
    private static final int ALL = 10_000;

    @Override
    public Answer answer(ConformanceCase asked) throws IOException {
        Clock clock = Clock.fixed(asked.date().atStartOfDay(JAPAN).toInstant(), JAPAN);
        Validator validator =
                Validator.builder().clock(clock).maxSamples(ALL).threads(1).build();
        return Answer.of(Policy.DEFAULT.judge(validator.validate(asked.bulk())));
    }
}
