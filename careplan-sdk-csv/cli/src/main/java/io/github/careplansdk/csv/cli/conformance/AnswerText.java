package io.github.careplansdk.csv.cli.conformance;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.careplansdk.csv.cli.conformance.NoAnswerException.Reason;
import java.io.IOException;

/** An answer as it comes in: JSON in UTF-8 that nobody has looked at yet. */
final class AnswerText {
    /** The most bytes of an answer: 1 MiB. */
    static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerText() {}

    static JsonNode json(byte[] bytes) throws NoAnswerException, IOException {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException notJson) {
            // As below; its message would show what the program wrote.
        }
        throw new NoAnswerException(Reason.NOT_JSON);
    }

    static Answer answer(JsonNode json) throws NoAnswerException {
        return Answer.read(json).orElseThrow(() -> new NoAnswerException(Reason.NOT_AN_ANSWER));
    }
}
