package io.github.careplansdk.core.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts, for the lists of kanji that Unihan knows, how many are outside MS932 and how many of those find a target, and
 * prints those that do not: the figures of docs/characters.md. Argument: the folder of the Unihan files.
 */
final class KanjiCoverage {
    private KanjiCoverage() {}

    public static void main(String[] arguments) throws IOException {
        Path ucd = Path.of(arguments[0]);
        lists(ucd).forEach((name, kanji) -> {
            Set<Integer> outside = where(kanji, c -> !Ms932.fits(c));
            Set<Integer> rest = where(outside, c -> Replacements.of(Character.toString(c)) == null);
            System.out.printf(
                    "%s: %d kanji, %d outside MS932, %d with a target, %d without%n",
                    name, kanji.size(), outside.size(), outside.size() - rest.size(), rest.size());
            System.out.println(rest.stream().map(Character::toString).collect(Collectors.joining()));
        });
    }

    private static Map<String, Set<Integer>> lists(Path ucd) throws IOException {
        Map<String, Set<Integer>> lists = new LinkedHashMap<>();
        Path mappings = ucd.resolve("Unihan_OtherMappings.txt");
        lists.put("joyo", kanji(mappings, (field, value) -> field.equals("kJoyoKanji") && !value.contains("U+")));
        lists.put("jinmeiyo", kanji(mappings, (field, value) -> field.equals("kJinmeiyoKanji")));
        lists.put("JIS X 0213", kanji(mappings, (field, value) -> field.equals("kJIS0213")));
        lists.put("JIS X 0212", kanji(mappings, (field, value) -> field.equals("kJis1")));
        Path strokes = ucd.resolve("Unihan_RadicalStrokeCounts.txt");
        lists.put("Adobe-Japan1-6", kanji(strokes, (field, value) -> field.equals("kRSAdobe_Japan1_6")));
        Path sources = ucd.resolve("Unihan_IRGSources.txt");
        lists.put("Japanese sources", kanji(sources, (field, value) -> field.equals("kIRG_JSource")));
        return lists;
    }

    private static Set<Integer> kanji(Path file, BiPredicate<String, String> wanted) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("U+"))
                    .map(line -> line.split("\t", 3))
                    .filter(cells -> wanted.test(cells[1], cells[2]))
                    .map(cells -> Integer.parseInt(cells[0].substring(2), 16))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<Integer> where(Set<Integer> kanji, IntPredicate wanted) {
        return kanji.stream().filter(wanted::test).collect(Collectors.toCollection(TreeSet::new));
    }
}
