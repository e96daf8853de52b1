package io.github.careplansdk.csv.cli.conformance;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.careplansdk.csv.cli.conformance.NoAnswerException.Reason;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The answers of another program, asked line by line. After a failure it is started again for the next case; after some in a
 * row it is not asked any more.
 */
public final class ProgramAnswers implements Respondent {
    private static final int MOST_FAILURES = 3;
    /** ASCII, so that a program's own charset does not matter. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final String command;
    private final Duration limit;
    private @Nullable Program program;
    private int failures;

    /**
     * The answers of a program.
     *
     * @param command its command line, as the system's shell reads it
     * @param limit how long it may take for a case, the start included
     */
    public ProgramAnswers(String command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    @Override
    public Answer answer(ConformanceCase asked) throws NoAnswerException, IOException {
        if (failures >= MOST_FAILURES) {
            throw new NoAnswerException(Reason.NOT_ASKED);
        }
        try {
            if (program == null) {
                program = new Program(command);
            }
            JsonNode json = AnswerText.json(program.ask(request(asked), limit));
            if (!json.path("case").asText().equals(asked.name())) {
                throw new NoAnswerException(Reason.OTHER_CASE);
            }
            Answer answer = AnswerText.answer(json);
            failures = 0;
            return answer;
        } catch (NoAnswerException e) {
            failures++;
            close();
            throw e;
        }
    }

    private static byte[] request(ConformanceCase asked) throws IOException {
        return JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("case", asked.name())
                .put("path", asked.bulk().toAbsolutePath().normalize().toString())
                .put("date", asked.date().toString()));
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
            program = null;
        }
    }
}
