package io.github.careplansdk.crypto.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that the tests start and stop themselves, one for a JVM: with the binaries that came from Maven
 * Central, or those that are installed here. PostgreSQL does not run as root; as root the first are started in a user
 * namespace, the second as the user {@code postgres}.
 */
final class PostgresServer {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static Optional<String> running = Optional.empty();
    private static String trouble = "";

    private PostgresServer() {}

    /**
     * Returns an empty schema of its own, which costs a hundredth of a database; a test that asks for one is skipped where no server
     * runs.
     */
    static DataSource schema() throws SQLException {
        String name = "careplan" + NUMBERS.incrementAndGet();
        execute("CREATE SCHEMA " + name);
        PGSimpleDataSource source = dataSource("postgres");
        source.setCurrentSchema(name);
        return source;
    }

    /** Makes an empty database and returns its name; a test that asks for one is skipped where no server runs. */
    static String newDatabase() throws SQLException {
        String name = "careplan" + NUMBERS.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return name;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns what connects to a database by its name. */
    static PGSimpleDataSource dataSource(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        return source;
    }

    /** Returns the address of a database, with the user. */
    static String url(String database) {
        return started() + database + "?user=postgres";
    }

    private static synchronized String started() {
        if (running.isEmpty() && trouble.isEmpty()) {
            try {
                running = Optional.of(embedded());
            } catch (IOException | RuntimeException fromMavenCentral) {
                try {
                    running = Optional.of(installed());
                } catch (IOException | RuntimeException here) {
                    trouble = "No PostgreSQL 15 or later runs here. From Maven Central: " + fromMavenCentral
                            + ". Installed: " + here;
                }
            }
        }
        Assumptions.assumeTrue(running.isPresent(), trouble);
        return running.orElseThrow();
    }

    private static String embedded() throws IOException {
        if (Boolean.getBoolean("careplan.postgres.installed")) {
            throw new IOException("not wanted");
        }
        // Stops when the JVM ends.
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "100")
                .setServerConfig("fsync", "off")
                .start();
        return "jdbc:postgresql://localhost:" + server.getPort() + "/";
    }

    private static String installed() throws IOException {
        Path binaries = binaries();
        Path data = Files.createTempDirectory("careplan-postgres");
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            UserPrincipal postgres =
                    data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(data, postgres);
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        run(root, binaries.resolve("initdb"), "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
        Path log = data.resolve("server.log");
        String options = "-F -h localhost -k " + data + " -p " + port;
        run(root, binaries.resolve("pg_ctl"), "start", "-w", "-D", data, "-l", log, "-o", options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(root, binaries, data)));
        return "jdbc:postgresql://localhost:" + port + "/";
    }

    private static void stop(boolean root, Path binaries, Path data) {
        try {
            run(root, binaries.resolve("pg_ctl"), "stop", "-m", "immediate", "-D", data);
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Debian keeps each version in a folder of its own; elsewhere they are in the path. */
    private static Path binaries() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.filter(version -> version.getFileName().toString().matches("1[5-9]|[2-9][0-9]"))
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            }
        }
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(":")) {
            folders.add(Path.of(folder));
        }
        return folders.stream()
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl")))
                .findFirst()
                .orElseThrow(() -> new IOException("initdb and pg_ctl are not installed"));
    }

    private static void run(boolean root, Object... command) throws IOException {
        List<String> words = new ArrayList<>(root ? List.of("runuser", "-u", "postgres", "--") : List.of());
        Stream.of(command).map(Object::toString).forEach(words::add);
        // A file and no pipe: the server that pg_ctl starts would keep a pipe open.
        Path output = Files.createTempFile("careplan-postgres", ".log");
        try {
            Process process = new ProcessBuilder(words)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(words + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(output);
        }
    }
}
