package io.github.careplansdk.csv.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settings of a run: arguments such as {@code size=100}, or system properties such as {@code bench.size}.
 *
 * <ul>
 *   <li>{@code size}: megabytes of table 6; table 1 has half of it
 *   <li>{@code warmups}, {@code rounds}: how often each contender reads
 *   <li>{@code contenders}: words, separated by commas, of which a contender's name holds one; raw univocity always runs
 *   <li>{@code parts}: which of {@code table6,shuffled,table1,unit,bulk,small,running,cold} to run
 *   <li>{@code jvm}: options of the JVM that each contender has for itself
 *   <li>{@code clock}: {@code wall}, or {@code cpu} for the reading thread's processor time
 *   <li>{@code cold}: how often a fresh JVM is started
 *   <li>{@code sample}: the sample month, which is checked in a running JVM
 *   <li>{@code jar}: the executable jar for the cold start, else the class path
 * </ul>
 */
final class Options {
    private final Map<String, String> given = new HashMap<>();

    Options(String[] arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("Not like name=value: " + argument);
            }
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
    }

    String text(String name, String otherwise) {
        return given.getOrDefault(name, System.getProperty("bench." + name, otherwise));
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)));
    }

    boolean hasPart(String part) {
        return List.of(text("parts", "table6,shuffled,table1,unit,bulk,small,running,cold")
                        .split(","))
                .contains(part);
    }

    /** The contenders that are to run; the first, which the others are compared with, always does. */
    List<Contender> chosen(List<Contender> all) {
        String[] words = text("contenders", "").toLowerCase(Locale.ROOT).split(",");
        return all.stream()
                .filter(contender -> contender == all.get(0) || holdsOne(contender.name(), words))
                .toList();
    }

    private static boolean holdsOne(String name, String[] words) {
        for (String word : words) {
            if (name.toLowerCase(Locale.ROOT).contains(word.strip())) {
                return true;
            }
        }
        return false;
    }
}
