package io.github.careplansdk.csv.cli.conformance;

import java.io.IOException;

/** Who answers: an implementation, asked one case after the other. */
public interface Respondent extends AutoCloseable {
    /**
     * What it finds in a case.
     *
     * @throws NoAnswerException if it gave no answer, and why
     * @throws IOException if the case cannot be read
     */
    Answer answer(ConformanceCase asked) throws NoAnswerException, IOException;

    @Override
    default void close() {}
}
