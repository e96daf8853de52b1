package io.github.careplansdk.core.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows from Unicode's decompositions (as the JDK has them) for characters that no table names: letters without
 * their diacritics, ligatures and enclosed characters spelled out, hentaigana by their names. Digits above and below the
 * line and fractions are left out: 10² must not become 102, nor 1½ 11/2.
 */
final class Decompositions {
    private static final Pattern SMALL_DIGITS = Pattern.compile(".*[0-9+\\-=()\u2044\u2212].*");
    private static final Pattern HENTAIGANA = Pattern.compile("HENTAIGANA LETTER ([A-Z]+)(?:-[A-Z]+)*-[0-9]+");
    private static final String VOWELS = "AIUEO";

    private final Map<String, Replacement> table;

    Decompositions(Map<String, Replacement> table) {
        this.table = table;
    }

    void addAll() {
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            String from = Character.toString(c);
            boolean open = Character.isDefined(c) && !Ms932.fits(c) && !table.containsKey(from);
            if (open && Character.getType(c) != Character.SURROGATE && !Character.isIdeographic(c)) {
                add(from, c);
            }
        }
    }

    private void add(String from, int c) {
        String name = Character.getName(c);
        Matcher hentaigana = HENTAIGANA.matcher(name == null ? "" : name);
        if (hentaigana.matches()) {
            table.put(from, new Replacement(kana(hentaigana.group(1)), Reason.KANA));
            return;
        }
        String canonical = Normalizer.normalize(from, Normalizer.Form.NFD);
        String parts = canonical.equals(from) ? Normalizer.normalize(from, Normalizer.Form.NFKC) : canonical;
        String to = parts.equals(from) ? null : spelled(parts);
        if (to == null || to.isBlank()) {
            return;
        }
        boolean single = canonical.codePointCount(0, canonical.length()) == 1;
        if (!canonical.equals(from)) {
            if (single || Character.isLetter(c)) { // a sign without its stroke would say the opposite
                table.put(from, new Replacement(to, single ? Reason.SYMBOL : Reason.DIACRITIC));
            }
        } else if (!isSmallDigits(name, to)) {
            boolean enclosed = name.startsWith("CIRCLED ") || name.startsWith("SQUARED CJK UNIFIED IDEOGRAPH");
            table.put(from, new Replacement(enclosed ? "(" + to + ")" : to, Reason.SPELLED_OUT));
        }
    }

    private static boolean isSmallDigits(String name, String to) {
        boolean small = name.contains("SUPERSCRIPT") || name.contains("SUBSCRIPT") || name.contains("FRACTION");
        return small && SMALL_DIGITS.matcher(to).matches();
    }

    /** The parts in MS932, or null. */
    private String spelled(String parts) {
        StringBuilder to = new StringBuilder();
        for (int c : parts.codePoints().toArray()) {
            Replacement known = table.get(Character.toString(c));
            if (Ms932.fits(c)) {
                to.appendCodePoint(c);
            } else if (known != null && known.reason() != Reason.OUTSIDE) {
                to.append(known.to());
            } else {
                return null;
            }
        }
        return to.toString();
    }

    /** The hiragana of a syllable in Unicode's romanisation. */
    private static String kana(String syllable) {
        if (syllable.equals("N")) {
            return "ん";
        }
        String consonant = syllable.substring(0, syllable.length() - 1);
        String row = switch (consonant) {
            case "" -> "あいうえお";
            case "K" -> "かきくけこ";
            case "S" -> "さしすせそ";
            case "T" -> "たちつてと";
            case "N" -> "なにぬねの";
            case "H" -> "はひふへほ";
            case "M" -> "まみむめも";
            case "Y" -> "や？ゆ？よ";
            case "R" -> "らりるれろ";
            case "W" -> "わゐ？ゑを";
            default -> throw new IllegalArgumentException(syllable);
        };
        return row.substring(VOWELS.indexOf(syllable.charAt(syllable.length() - 1)))
                .substring(0, 1);
    }
}
