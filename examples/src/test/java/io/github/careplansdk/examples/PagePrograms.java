package io.github.careplansdk.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs programs one after the other in this process, each with its output in a file of its own. What a program throws is in a
 * second file, which is there only then.
 */
final class PagePrograms {
    private PagePrograms() {}

    static Path printed(Path folder, String program) {
        return folder.resolve(program + ".txt");
    }

    static Path thrown(Path folder, String program) {
        return folder.resolve(program + ".thrown.txt");
    }

    /** Runs the classes that are named behind the folder for their output. */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            run(arguments[i], folder);
        }
        // Whatever threads a program has left.
        System.exit(0);
    }

    private static void run(String program, Path folder) throws ReflectiveOperationException, IOException {
        Method main = Class.forName(program).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try (PrintStream out = new PrintStream(printed(folder, program).toFile(), StandardCharsets.UTF_8)) {
            System.setOut(out);
            System.setErr(out);
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            try (PrintWriter thrown = new PrintWriter(thrown(folder, program).toFile(), StandardCharsets.UTF_8)) {
                e.getCause().printStackTrace(thrown);
            }
        }
    }
}
