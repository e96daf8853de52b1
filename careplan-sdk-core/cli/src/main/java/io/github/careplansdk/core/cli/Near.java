package io.github.careplansdk.core.cli;

import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody may have meant. */
public final class Near {
    private static final int MOST = 3;

    private Near() {}

    /** The names nearest to what was written, nearest first; none where nothing is near. */
    public static List<String> to(String written, List<String> names) {
        return names.stream()
                .filter(name -> distance(written, name) <= Math.max(2, name.length() / 3)
                        || (written.length() > 3 && name.contains(written)))
                .sorted(Comparator.comparing((String name) -> distance(written, name)))
                .limit(MOST)
                .toList();
    }

    /** How many characters have to be changed, added or removed (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
