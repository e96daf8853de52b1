package io.github.careplansdk.csv.bench;

import io.github.careplansdk.csv.bench.Contender.Consumed;
import io.github.careplansdk.csv.bench.Contender.Depth;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Characters of files, for libraries that do not read bytes. */
final class Characters {
    private Characters() {}

    /** The characters of a file; bytes that are no MS932 are an error. */
    static Reader of(Path file) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                CsvRows.MS932
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Decodes and does nothing else. */
    static Consumed decode(Path file, Depth depth) throws IOException {
        long characters = 0;
        char[] buffer = new char[1 << 14];
        try (Reader reader = of(file)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                characters += read;
            }
        }
        return new Consumed(0, characters);
    }
}
