package io.github.careplansdk.csv.cli.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.csv.cli.conformance.NoAnswerException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers in a folder: of the case {@code A/b} in the file {@code A/b.json}. */
public final class StoredAnswers implements Respondent {
    private final Path folder;

    /** The answers in that folder. */
    public StoredAnswers(Path folder) {
        this.folder = folder;
    }

    @Override
    public Answer answer(ConformanceCase asked) throws NoAnswerException, IOException {
        Path file = folder.resolve(asked.name() + ".json");
        if (!Files.isRegularFile(file)) {
            throw new NoAnswerException(Reason.NO_FILE, asked.name() + ".json");
        }
        if (Files.size(file) > AnswerText.MOST_BYTES) {
            throw new NoAnswerException(Reason.TOO_LONG);
        }
        JsonNode json = AnswerText.json(Files.readAllBytes(file));
        return AnswerText.answer(json);
    }
}
