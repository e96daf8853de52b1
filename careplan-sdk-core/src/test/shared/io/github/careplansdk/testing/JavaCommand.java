package io.github.careplansdk.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes commands that start the JDK's {@code java} as tests need it. */
public final class JavaCommand {
    /** The {@code java} of the JDK that runs the tests. */
    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaCommand() {}

    /** Returns {@code java} for a program of seconds, without what pays in long runs only; options and the program follow. */
    public static List<String> brief() {
        return new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    /** Returns what runs a class that the tests see, with options of Java and arguments. */
    public static List<String> brief(List<String> options, Class<?> program, Object... arguments) {
        List<String> command = brief();
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return command;
    }
}
