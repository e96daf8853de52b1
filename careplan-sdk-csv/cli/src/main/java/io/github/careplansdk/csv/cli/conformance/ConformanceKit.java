package io.github.careplansdk.csv.cli.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases in a folder: each in a folder of its own, with {@code expected.json} and the folder {@code bulk}. */
public final class ConformanceKit {
    static final String EXPECTED = "expected.json";
    static final String BULK = "bulk";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The code's folder, the case's, and what is in it. */
    private static final int DEPTH = 3;

    private ConformanceKit() {}

    /**
     * The cases, in order of their names.
     *
     * @throws UsageException if the folder has no case, or one that cannot be understood
     * @throws IOException if it cannot be read
     */
    public static List<ConformanceCase> read(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            found = files.filter(file -> file.endsWith(EXPECTED)).sorted().toList();
        }
        if (found.isEmpty()) {
            throw new UsageException(
                    "適合性検査キットのフォルダーではないか、バージョンが異なります: " + folder, "There is no case (" + EXPECTED + ") in " + folder);
        }
        return found.stream().map(file -> read(folder, file)).toList();
    }

    private static ConformanceCase read(Path folder, Path file) {
        Path place = file.resolveSibling(BULK);
        String name = folder.relativize(file.resolveSibling("")).toString().replace('\\', '/');
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            Answer expected = Answer.read(json).orElseThrow(() -> notACase(file));
            String about = json.path("about").asText();
            Optional<ProblemCode> code = ProblemCode.of(about);
            if (!Files.isDirectory(place) || (code.isEmpty() && !about.isEmpty())) {
                throw notACase(file);
            }
            LocalDate date = LocalDate.parse(json.path("date").asText());
            return new ConformanceCase(name, json.path("title").asText(), code, place, date, expected);
        } catch (IOException | DateTimeParseException e) {
            throw notACase(file);
        }
    }

    private static UsageException notACase(Path file) {
        return new UsageException(
                "このバージョンの適合性検査キットのケースではありません。同じバージョンのキットとプログラムを使ってください: " + file,
                "Not a case of this version. Take the kit and the program from one version: " + file);
    }
}
