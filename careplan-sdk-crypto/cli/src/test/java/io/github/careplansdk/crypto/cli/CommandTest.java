package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** The command, run in this process with the sample certificates. */
abstract class CommandTest {
    static final String OFFICE = "9970100011";

    /** Made once for all tests: keys take time. */
    private static final Path PKI = makeSamples();

    @TempDir
    Path temp;

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    private static Path makeSamples() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(base().resolve("target")), "sample-pki-");
            SamplePki.create().write(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path base() {
        return Path.of(System.getProperty("basedir", "."));
    }

    /** A folder of the sample month. */
    static Path month(String name) {
        return base().resolve("../..").resolve("examples/sample-month").resolve(name);
    }

    static Path sample(String name) {
        return PKI.resolve(name);
    }

    final int run(Object... args) {
        outBytes.reset();
        errBytes.reset();
        return Main.run(
                Stream.of(args).map(Object::toString).toArray(String[]::new),
                Terminal.of(outBytes, new PrintStream(errBytes, true, StandardCharsets.UTF_8)));
    }

    final int run(List<Object> command, Object... more) {
        List<Object> whole = new ArrayList<>(command);
        whole.addAll(Arrays.asList(more));
        return run(whole.toArray());
    }

    /** A command with a sample identity of the care-management office. */
    static List<Object> with(String command, String identity) {
        return as(OFFICE + "-" + identity, command);
    }

    /** A command with a sample identity. */
    static List<Object> as(String name, String command) {
        return new ArrayList<>(
                List.of(command, "--pfx", sample(name + ".pfx"), "--password-file", sample(name + ".password")));
    }

    final String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    final String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    /** What was printed, which has to be JSON by a schema of the documentation. */
    final JsonNode json(String schema) throws IOException {
        return valid(new ObjectMapper().readTree(outBytes.toByteArray()), schema);
    }

    /** What was written to a file, likewise. */
    final JsonNode json(String schema, Path file) throws IOException {
        return valid(new ObjectMapper().readTree(file.toFile()), schema);
    }

    private static JsonNode valid(JsonNode json, String schema) throws IOException {
        assertThat(schemas()
                        .getSchema(new ObjectMapper()
                                .readTree(base().resolve("../../docs")
                                        .resolve(schema)
                                        .toFile()))
                        .validate(json))
                .isEmpty();
        return json;
    }

    /** Schemas refer to each other by their public names; here they are those in the documentation. */
    private static JsonSchemaFactory schemas() {
        String docs = base().resolve("../../docs")
                .toAbsolutePath()
                .normalize()
                .toUri()
                .toString();
        return JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                factory -> factory.schemaMappers(mappers -> mappers.mappings(
                        name -> name.startsWith("https://careplansdk.github.io/schema/"),
                        name -> name.replaceFirst(
                                "https://careplansdk.github.io/schema/([a-z]+)-1.json", docs + "$1.schema.json"))));
    }
}
