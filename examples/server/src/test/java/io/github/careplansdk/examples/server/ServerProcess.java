package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final URI url;
    private final Path output;

    private ServerProcess(Process process, URI url, Path output) {
        this.process = process;
        this.url = url;
        this.output = output;
    }

    /** Starts the server and waits until it answers. */
    static ServerProcess start(Path folder, List<String> options, String... settings) throws Exception {
        List<String> program = new ArrayList<>(options);
        program.addAll(List.of("-cp", System.getProperty("java.class.path"), Server.class.getName()));
        program.addAll(TestServer.settings(folder.resolve("home")));
        for (String setting : settings) {
            program.add("--" + setting);
        }
        return run(folder, program);
    }

    /** Starts Java with arguments that start the server. */
    static ServerProcess run(Path folder, List<String> program) throws Exception {
        return run(new ProcessBuilder(), folder, program);
    }

    /** Starts Java in a folder, with variables besides. */
    static ServerProcess run(Path folder, Map<String, String> variables, List<String> program) throws Exception {
        ProcessBuilder builder = new ProcessBuilder().directory(folder.toFile());
        builder.environment().putAll(variables);
        return run(builder, folder, program);
    }

    private static ServerProcess run(ProcessBuilder builder, Path folder, List<String> program) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(program);
        command.add("--server.port=" + port);
        Path output = folder.resolve("server-" + port + ".txt");
        Process process = builder.command(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        ServerProcess server = new ServerProcess(process, URI.create("http://127.0.0.1:" + port), output);
        try {
            server.await();
            return server;
        } catch (Exception | AssertionError e) {
            server.close();
            throw e;
        }
    }

    private void await() throws IOException, InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
            try {
                if (Api.send(HttpRequest.newBuilder(url.resolve("/actuator/health"))
                                        .GET())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (ConnectException notYet) {
                // It starts.
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError(Files.readString(output));
    }

    URI url() {
        return url;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Ends it at once (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
