package io.github.careplansdk.csv.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the command writes to, and what it may do there.
 *
 * @param out the result, in UTF-8
 * @param err messages and progress, in UTF-8
 * @param colours whether the result may be coloured
 * @param progress whether somebody watches {@code err}
 * @param width the columns of a line
 */
record Terminal(PrintStream out, PrintStream err, boolean colours, boolean progress, int width) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 140;

    /** Streams that nobody watches. */
    static Terminal of(PrintStream out, PrintStream err) {
        return new Terminal(out, err, false, false, DEFAULT_WIDTH);
    }

    /** The process's own streams, in UTF-8 whatever the platform. */
    static Terminal ofProcess(Map<String, String> environment) {
        return new Terminal(
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isTerminal(1) && understandsColours(environment),
                isTerminal(2),
                width(environment));
    }

    private static boolean understandsColours(Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        String type = environment.getOrDefault("TERM", "");
        // A Windows console sets no TERM and understands no colours, but for Windows Terminal.
        boolean able = !type.isEmpty() || environment.containsKey("WT_SESSION");
        return able && !type.equals("dumb") && !refused;
    }

    /** As the shell exports it, within reason. */
    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{1,4}")
                ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)))
                : DEFAULT_WIDTH;
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
