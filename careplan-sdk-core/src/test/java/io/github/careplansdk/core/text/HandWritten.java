package io.github.careplansdk.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists of replacements that are written by hand; their form is told at their beginning. */
final class HandWritten {
    private HandWritten() {}

    static Map<String, Replacement> read(String resource) throws IOException {
        Map<String, Replacement> pairs = new LinkedHashMap<>();
        Reason reason = Reason.OUTSIDE;
        for (String line : lines(resource)) {
            String pair = line.replaceFirst("#.*", "").trim();
            if (pair.startsWith("[")) {
                reason = Reason.valueOf(pair.substring(1, pair.length() - 1));
            } else if (!pair.isEmpty()) {
                add(pairs, pair.split(" ", 2), reason);
            }
        }
        return pairs;
    }

    private static void add(Map<String, Replacement> pairs, String[] pair, Reason reason) {
        int[] from = range(pair[0]);
        String to = pair.length > 1 ? pair[1] : "";
        for (int c = from[0]; c <= from[1]; c++) {
            String target = to.contains("..")
                    ? Character.toString(range(to)[0] + c - from[0])
                    : Arrays.stream(to.split(" "))
                            .filter(hex -> !hex.isEmpty())
                            .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                            .reduce("", String::concat);
            pairs.put(Character.toString(c), new Replacement(target, reason));
        }
    }

    private static int[] range(String hex) {
        String[] ends = hex.split("\\.\\.");
        return new int[] {Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16)};
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = HandWritten.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
