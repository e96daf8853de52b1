package io.github.careplansdk.core.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kanji outside MS932 and the nearest inside, from the open tables. */
final class KanjiVariants {
    private static final Pattern CODE_POINT = Pattern.compile("U\\+([0-9A-F]+)");
    private static final Pattern RADICAL_STROKES = Pattern.compile("(\\d+)'*\\.(-?\\d+)");

    /** How two kanji belong together, the surest first. */
    private enum Bond {
        COMPATIBILITY(Reason.COMPATIBILITY_IDEOGRAPH),
        RADICAL(Reason.RADICAL),
        OFFICIAL_FORMS(Reason.OLD_NEW_FORM),
        JAPANESE_FORMS(Reason.OLD_NEW_FORM),
        NAMES(Reason.NAME_KANJI),
        Z_VARIANT(Reason.VARIANT),
        REGIONAL(Reason.VARIANT),
        CHINESE(Reason.CHINESE_FORM),
        SEMANTIC(Reason.VARIANT);

        private final Reason reason;

        Bond(Reason reason) {
            this.reason = reason;
        }

        /** Whether both are the same character to a Japanese reader, so that one may go on from there. */
        boolean same() {
            return compareTo(CHINESE) < 0;
        }
    }

    private record Edge(Bond bond, int from, int to) {}

    private final Map<String, Map<Integer, String>> fields = new HashMap<>();
    private final Map<Integer, List<Edge>> edges = new TreeMap<>();
    private final Map<String, Integer> firstChoice = new HashMap<>();
    private final Set<Integer> withoutTarget = new HashSet<>();
    private final Map<String, Replacement> sequences = new LinkedHashMap<>();

    private KanjiVariants() {}

    static KanjiVariants read(Path ucd, Path openCc, Map<String, Replacement> byHand) throws IOException {
        KanjiVariants variants = new KanjiVariants();
        for (String name : List.of("IRGSources", "OtherMappings", "Variants")) {
            variants.readUnihan(ucd.resolve("Unihan_" + name + ".txt"));
        }
        variants.connectField("kCompatibilityVariant", Bond.COMPATIBILITY);
        variants.connectField("kJoyoKanji", Bond.OFFICIAL_FORMS);
        variants.connectField("kJinmeiyoKanji", Bond.OFFICIAL_FORMS);
        variants.connectField("kZVariant", Bond.Z_VARIANT);
        variants.connectField("kTraditionalVariant", Bond.CHINESE);
        variants.connectField("kSimplifiedVariant", Bond.CHINESE);
        variants.connectField("kSemanticVariant", Bond.SEMANTIC);
        variants.readOpenCc(openCc.resolve("JPShinjitaiCharacters.txt"), Bond.JAPANESE_FORMS);
        variants.readOpenCc(openCc.resolve("JPShinjitaiCharactersRev.txt"), Bond.JAPANESE_FORMS);
        variants.readOpenCc(openCc.resolve("HKVariants.txt"), Bond.REGIONAL);
        variants.readOpenCc(openCc.resolve("TWVariants.txt"), Bond.REGIONAL);
        variants.readOpenCcOrder(openCc.resolve("STCharacters.txt"));
        variants.readRadicals(ucd.resolve("EquivalentUnifiedIdeograph.txt"));
        variants.readSequences(ucd.resolve("StandardizedVariants.txt"));
        byHand.forEach(variants::takeByHand);
        return variants;
    }

    /** Each kanji outside with its target, and the variation sequences that stand for a kanji of MS932. */
    Map<String, Replacement> targets() {
        Map<Integer, Edge> direct = new TreeMap<>();
        edges.forEach((from, out) ->
                best(out.stream().filter(edge -> Ms932.fits(edge.to()))).ifPresent(edge -> direct.put(from, edge)));
        Map<String, Replacement> targets = new LinkedHashMap<>(sequences);
        edges.forEach((from, out) -> {
            if (!Ms932.fits(from) && !withoutTarget.contains(from)) {
                Optional.ofNullable(direct.get(from))
                        .or(() -> overAnother(out, direct))
                        .ifPresent(edge -> targets.put(
                                Character.toString(from),
                                new Replacement(Character.toString(edge.to()), edge.bond().reason)));
            }
        });
        return targets;
    }

    /** The target of another form of the character; its bond is the weaker of the two on the way. */
    private Optional<Edge> overAnother(List<Edge> out, Map<Integer, Edge> direct) {
        return best(out.stream()
                .filter(edge -> edge.bond().same()
                        && direct.containsKey(edge.to())
                        && direct.get(edge.to()).bond().same()
                        && !withoutTarget.contains(edge.to()))
                .map(edge -> {
                    Edge next = direct.get(edge.to());
                    Bond weaker = edge.bond().compareTo(next.bond()) > 0 ? edge.bond() : next.bond();
                    return new Edge(weaker, edge.from(), next.to());
                }));
    }

    private Optional<Edge> best(Stream<Edge> candidates) {
        return candidates.min(Comparator.comparing(Edge::bond)
                .thenComparing(edge -> !has("kJis0", edge.to()))
                .thenComparing(edge -> !isFirstChoice(edge))
                .thenComparing(edge -> radical(edge.from()) != radical(edge.to()))
                .thenComparing(edge -> !has("kJoyoKanji", edge.to()) && !has("kJinmeiyoKanji", edge.to()))
                .thenComparing(edge -> Math.abs(strokes(edge.from()) - strokes(edge.to())))
                .thenComparing(Edge::to));
    }

    private boolean has(String field, int kanji) {
        return fields.getOrDefault(field, Map.of()).containsKey(kanji);
    }

    private boolean isFirstChoice(Edge edge) {
        return edge.bond() == Bond.CHINESE
                && firstChoice.getOrDefault(Character.toString(edge.from()), -1) == edge.to();
    }

    private int radical(int kanji) {
        return radicalStrokes(kanji, 1);
    }

    private int strokes(int kanji) {
        return radicalStrokes(kanji, 2);
    }

    private int radicalStrokes(int kanji, int group) {
        Matcher matcher = RADICAL_STROKES.matcher(
                fields.getOrDefault("kRSUnicode", Map.of()).getOrDefault(kanji, ""));
        return matcher.lookingAt() ? Integer.parseInt(matcher.group(group)) : 0;
    }

    private void connect(Bond bond, int one, int other) {
        if (one != other) {
            edges.computeIfAbsent(one, key -> new ArrayList<>()).add(new Edge(bond, one, other));
            edges.computeIfAbsent(other, key -> new ArrayList<>()).add(new Edge(bond, other, one));
        }
    }

    private void connectField(String field, Bond bond) {
        fields.getOrDefault(field, Map.of()).forEach((from, value) -> {
            Matcher matcher = CODE_POINT.matcher(value);
            while (matcher.find()) {
                connect(bond, from, Integer.parseInt(matcher.group(1), 16));
            }
        });
    }

    private void takeByHand(String from, Replacement replacement) {
        if (replacement.reason() == Reason.NAME_KANJI) {
            connect(Bond.NAMES, from.codePointAt(0), replacement.to().codePointAt(0));
        } else if (replacement.reason() == Reason.OUTSIDE) {
            withoutTarget.add(from.codePointAt(0));
        }
    }

    private void readUnihan(Path file) throws IOException {
        for (String line : lines(file)) {
            String[] cells = line.split("\t", 3);
            int kanji = Integer.parseInt(cells[0].substring(2), 16);
            fields.computeIfAbsent(cells[1], key -> new TreeMap<>()).put(kanji, cells[2]);
        }
    }

    private void readOpenCc(Path file, Bond bond) throws IOException {
        for (String line : lines(file)) {
            String[] cells = line.split("\t", 2);
            for (String variant : cells[1].split(" ")) {
                if (isOne(cells[0]) && isOne(variant)) {
                    connect(bond, cells[0].codePointAt(0), variant.codePointAt(0));
                }
            }
        }
    }

    private void readOpenCcOrder(Path file) throws IOException {
        for (String line : lines(file)) {
            String[] cells = line.split("\t", 2);
            firstChoice.put(cells[0], cells[1].codePointAt(0));
        }
    }

    private void readRadicals(Path file) throws IOException {
        for (String line : lines(file)) {
            String[] cells = line.split("[;#]");
            String[] range = cells[0].trim().split("\\.\\.");
            int last = Integer.parseInt(range[range.length - 1], 16);
            for (int radical = Integer.parseInt(range[0], 16); radical <= last; radical++) {
                connect(Bond.RADICAL, radical, Integer.parseInt(cells[1].trim(), 16));
            }
        }
    }

    private void readSequences(Path file) throws IOException {
        Pattern sequence = Pattern.compile("([0-9A-F]+) (FE0[0-9A-F]); CJK COMPATIBILITY IDEOGRAPH-([0-9A-F]+);.*");
        for (String line : lines(file)) {
            Matcher matcher = sequence.matcher(line);
            if (matcher.matches() && Ms932.fits(Integer.parseInt(matcher.group(3), 16))) {
                sequences.put(
                        text(matcher.group(1)) + text(matcher.group(2)),
                        new Replacement(text(matcher.group(3)), Reason.VARIATION_SELECTOR));
            }
        }
    }

    private static String text(String hex) {
        return Character.toString(Integer.parseInt(hex, 16));
    }

    private static boolean isOne(String text) {
        return text.codePointCount(0, text.length()) == 1;
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
