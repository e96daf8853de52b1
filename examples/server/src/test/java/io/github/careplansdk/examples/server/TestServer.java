package io.github.careplansdk.examples.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The server in this JVM, on a free port, with an empty H2 database in memory. */
final class TestServer implements AutoCloseable {
    static final String USER = "careplan";
    static final String PASSWORD = "a password of tests";
    static final String TOKEN = "a-token-of-tests";

    private static Optional<TestServer> shared = Optional.empty();

    private final ConfigurableApplicationContext context;

    private TestServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Returns the server that the tests of this JVM share. */
    static synchronized TestServer shared() {
        if (shared.isEmpty()) {
            shared = Optional.of(start());
        }
        return shared.get();
    }

    static TestServer start(String... settings) {
        try {
            List<String> arguments = new ArrayList<>();
            if (Stream.of(settings).noneMatch(setting -> setting.startsWith("careplan.home="))) {
                arguments.add("--careplan.home=" + home());
            }
            arguments.addAll(credentials());
            arguments.add("--server.port=0");
            if (Stream.of(settings).noneMatch(setting -> setting.startsWith("spring.datasource.url="))) {
                arguments.add("--spring.datasource.url=jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
            }
            for (String setting : settings) {
                arguments.add("--" + setting);
            }
            return new TestServer(new SpringApplicationBuilder(Server.class).run(arguments.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that the next build removes. */
    private static Path home() throws IOException {
        Path homes = Files.createDirectories(Path.of("target", "homes"));
        return Files.createTempDirectory(homes, "home").toAbsolutePath();
    }

    /** What all servers of tests are started with. */
    static List<String> settings(Path home) {
        return List.of(
                "--careplan.home=" + home, credentials().get(0), credentials().get(1));
    }

    private static List<String> credentials() {
        return List.of("--careplan.password=" + PASSWORD, "--careplan.api-token=" + TOKEN);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    URI url(String path) {
        return url().resolve(path);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
