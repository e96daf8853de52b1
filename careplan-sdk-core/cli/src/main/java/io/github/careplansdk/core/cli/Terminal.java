package io.github.careplansdk.core.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the command reads from and writes to, and what it may do there.
 *
 * @param in what was handed to it
 * @param out takes the result in UTF-8
 * @param err takes messages and progress in UTF-8
 * @param colours whether the result may be coloured
 * @param progress whether somebody watches {@code err}
 * @param width the columns of a line
 */
public record Terminal(
        InputStream in, ResultStream out, PrintStream err, boolean colours, boolean progress, int width) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int USUAL_WIDTH_OF_A_TERMINAL = 80;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 140;

    /** Streams that nobody watches, and nothing to read. */
    public static Terminal of(OutputStream out, PrintStream err) {
        return of(InputStream.nullInputStream(), out, err);
    }

    /** Streams that nobody watches. */
    public static Terminal of(InputStream in, OutputStream out, PrintStream err) {
        return new Terminal(in, ResultStream.to(out), err, false, false, DEFAULT_WIDTH);
    }

    /** The process's own streams: consoles in their charset, files and pipes in UTF-8 whatever the platform. */
    public static Terminal ofProcess(Map<String, String> environment) {
        boolean watched = isTerminal(1);
        return new Terminal(
                // JDK 17's file stream cannot read so many bytes of a pipe, which has no length and no place.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                ResultStream.to(stream(FileDescriptor.out, "stdout", watched)),
                new PrintStream(stream(FileDescriptor.err, "stderr", isTerminal(2)), true, StandardCharsets.UTF_8),
                watched && understandsColours(environment),
                isTerminal(2),
                width(environment, watched));
    }

    private static OutputStream stream(FileDescriptor descriptor, String name, boolean watched) {
        int jdk = Runtime.version().feature();
        return ConsoleStream.of(
                new FileOutputStream(descriptor), ConsoleStream.charset(name, watched, System.getProperties(), jdk));
    }

    /** The console with its keyboard, where somebody sits at it. */
    public static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    private static boolean understandsColours(Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        String type = environment.getOrDefault("TERM", "");
        // A Windows console sets no TERM and understands no colours, but for Windows Terminal.
        boolean able = !type.isEmpty() || environment.containsKey("WT_SESSION");
        return able && !type.equals("dumb") && !refused;
    }

    /** As the shell exports it, or as the terminal says, within reason. */
    private static int width(Map<String, String> environment, boolean watched) {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.isEmpty() && watched) {
            columns = columnsOfTheTerminal();
        }
        if (columns.matches("0*[1-9][0-9]{0,3}")) {
            return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)));
        }
        return watched ? USUAL_WIDTH_OF_A_TERMINAL : DEFAULT_WIDTH;
    }

    /** What {@code stty size} says, rows and columns; empty where there is no such command. */
    private static String columnsOfTheTerminal() {
        ProcessBuilder stty = new ProcessBuilder("stty", "size")
                .redirectInput(new File("/dev/tty"))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try (BufferedReader answer = stty.start().inputReader(StandardCharsets.US_ASCII)) {
            String line = Objects.requireNonNullElse(answer.readLine(), "");
            return line.substring(line.indexOf(' ') + 1);
        } catch (IOException noStty) {
            return "";
        }
    }

    /** Whether a stream of the process is a terminal. Only Linux tells of each stream; elsewhere the console answers. */
    private static boolean isTerminal(int stream) {
        Path link = Path.of("/proc/self/fd/" + stream);
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException unknown) {
                return false;
            }
        }
        return isTerminal(System.console());
    }

    /** Until Java 21 there is a console only on a terminal; later it has to be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            Method method = Console.class.getMethod("isTerminal");
            return (boolean) method.invoke(console);
        } catch (NoSuchMethodException untilJava21) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
