package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sealing, opening and decrypting leave when they are killed is hidden, and the next run in the same folder removes it. */
@Tag("process")
@Tag("full")
class KilledRunTest {
    private static final String LARGE = "large.png";

    /** Many times what is written before somebody looks. */
    private static final long BYTES = 100_000_000;

    /** Where what is sealed, opened and decrypted lies. */
    @TempDir
    Path inputs;

    /** Where it is to appear. */
    @TempDir
    Path folder;

    /** Makes what it takes, and then seals, opens or decrypts it. */
    static final class Run {
        public static void main(String[] args) throws Exception {
            Path inputs = Path.of(args[1]);
            Path out = Path.of(args[2]);
            Path large = inputs.resolve(LARGE);
            switch (args[0]) {
                case "seal" -> Units.SEALER.seal(List.of(large), out);
                case "open" -> {
                    Path container = inputs.resolve("unit.asice");
                    Units.SEALER.seal(List.of(large), container);
                    Units.VERIFIER.open(container, out);
                }
                default -> {
                    Path envelope = inputs.resolve("unit.p7m");
                    UnitEncryptor.of(List.of(Units.IDENTITY.certificate())).encrypt(large, envelope);
                    UnitDecryptor.of(List.of(Units.IDENTITY)).decrypt(envelope, out);
                }
            }
        }
    }

    /** Runs until some of the content stands in a hidden folder, and kills it then. */
    private void killAtWork(String what, Path out) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        what,
                        inputs.toString(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            while (bytesInDrafts() == 0) {
                assertThat(process.isAlive()).as("%s is at work", what).isTrue();
                // Looks often, and leaves the processor to whom it looks at.
                Thread.sleep(1);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).as("%s was killed", what).isNotZero();
        assertThat(bytesInDrafts()).as("what %s has left", what).isPositive();
        assertThat(out).doesNotExist();
    }

    private Optional<Path> draft() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> path.getFileName().toString().startsWith(".careplan-"))
                    .findFirst();
        }
    }

    private long bytesInDrafts() throws IOException {
        Optional<Path> draft = draft();
        if (draft.isEmpty()) {
            return 0;
        }
        try (Stream<Path> inside = Files.walk(draft.get())) {
            return inside.mapToLong(path -> path.toFile().length())
                    .filter(bytes -> bytes > 1 << 16)
                    .sum();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seal", "open", "decrypt"})
    void theNextRunRemovesWhatAKilledOneHasLeft(String what) throws Exception {
        try (RandomAccessFile large = new RandomAccessFile(inputs.resolve(LARGE).toFile(), "rw")) {
            large.setLength(BYTES);
        }
        killAtWork(what, folder.resolve("out"));
        Path container = Units.seal(inputs);
        Path encrypted = inputs.resolve("small.p7m");
        UnitEncryptor.of(List.of(Units.IDENTITY.certificate())).encrypt(container, encrypted);
        switch (what) {
            case "seal" -> Units.SEALER.seal(List.of(container), folder.resolve("out"));
            case "open" -> Units.VERIFIER.open(container, folder.resolve("out"));
            default -> UnitDecryptor.of(List.of(Units.IDENTITY)).decrypt(encrypted, folder.resolve("out"));
        }
        assertThat(folder.resolve("out")).exists();
        assertThat(draft()).isEmpty();
    }
}
