package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.testing.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of {@code careplan-transfer.jar}, as its users start it. */
final class JarProcess implements AutoCloseable {
    static final Path JAR = Path.of(System.getProperty("careplan.transfer.jar"));
    /** More than a busy machine needs; what hangs is told all the same. */
    private static final int MINUTES = 5;

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(MINUTES);

    /** What a process that has ended has left. */
    record Result(int exitCode, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private final Process process;
    private final Path out;
    private final Path err;

    private JarProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What starts the jar. */
    static List<String> command(List<String> jvm, Object... args) {
        List<String> command = JavaCommand.brief();
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR.toString()));
        Stream.of(args).map(Object::toString).forEach(command::add);
        return command;
    }

    /** Starts a process without input, whose output goes to files in a folder. */
    static JarProcess start(Path folder, List<String> command, String locale) throws IOException {
        JarProcess started = startWithInput(folder, command, locale);
        started.process.getOutputStream().close();
        return started;
    }

    /** Starts a process that may be typed to. */
    static JarProcess startWithInput(Path folder, List<String> command, String locale) throws IOException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", locale);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new JarProcess(builder.start(), out, err);
    }

    /** Its result, when it has ended by itself. */
    Result result() throws IOException, InterruptedException {
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), out(), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** What it has written until now. */
    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** Types what a person would. */
    void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Whether a process below this one has a terminal that shows nothing of what is typed, as for a password. */
    boolean isTerminalSilent() throws IOException, InterruptedException {
        for (ProcessHandle child : process.descendants().toList()) {
            if (isTerminalSilent(Path.of("/proc/" + child.pid() + "/fd/0"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTerminalSilent(Path input) throws IOException, InterruptedException {
        Path terminal;
        try {
            terminal = input.toRealPath();
        } catch (NoSuchFileException e) {
            // A process that has ended since, or that has no input yet.
            return false;
        }
        if (!terminal.startsWith("/dev/pts")) {
            return false;
        }
        Process stty = new ProcessBuilder("stty", "-a")
                .redirectInput(terminal.toFile())
                .start();
        String settings = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        return stty.waitFor() == 0 && settings.contains(" -echo ");
    }

    /** Waits until something is so, while the process runs. */
    void until(Callable<Boolean> something) throws Exception {
        long start = System.nanoTime();
        while (!something.call()) {
            assertThat(process.isAlive()).as(Files.readString(err)).isTrue();
            assertThat(System.nanoTime() - start).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
    }

    /** Kills it (SIGKILL). */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
