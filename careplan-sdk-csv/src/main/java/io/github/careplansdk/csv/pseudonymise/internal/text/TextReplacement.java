package io.github.careplansdk.csv.pseudonymise.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Replaces texts by others of the same length and the same sorts of characters. Equal texts become equal ones, different texts
 * stay different, and no text stays as it is unless it has nothing to replace. For one thread.
 */
public final class TextReplacement {
    private static final int MOST_REMEMBERED = 4096;
    private static final int LONGEST_REMEMBERED = 128;
    /** After so many tries there is hardly a text that has what is wanted. */
    private static final int MOST_TRIES = 10_000;

    private final Permutation permutation;
    private final Map<String, byte[]> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Creates a replacement under a key. */
    public TextReplacement(KeyedHash hash) {
        this.permutation = new Permutation(hash);
    }

    /** Returns what stands for these bytes. */
    public byte[] of(Encoding encoding, byte[] bytes, int from, int to) {
        if (to - from > LONGEST_REMEMBERED) {
            return replace(encoding, Arrays.copyOfRange(bytes, from, to));
        }
        String key = encoding.ordinal() + new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return remembered.computeIfAbsent(key, unused -> replace(encoding, Arrays.copyOfRange(bytes, from, to)));
    }

    /**
     * Returns what stands for these bytes and has a property that they have: the first one of that kind among those that would
     * stand for each other in turn, so that different texts stay different.
     */
    public byte[] of(Encoding encoding, byte[] bytes, int from, int to, Predicate<byte[]> property) {
        byte[] text = of(encoding, bytes, from, to);
        for (int tries = 0; tries < MOST_TRIES && !property.test(text); tries++) {
            text = of(encoding, text, 0, text.length);
        }
        return text;
    }

    /** Returns what stands for a text of a file's name. */
    public String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(of(Encoding.UTF_8, bytes, 0, bytes.length), StandardCharsets.UTF_8);
    }

    private byte[] replace(Encoding encoding, byte[] text) {
        Alphabets alphabets = encoding.alphabets();
        int[] at = new int[text.length];
        int[] lengths = new int[text.length];
        int[] numbers = new int[text.length];
        int[] limits = new int[text.length];
        int count = 0;
        for (int i = 0; i < text.length; ) {
            int length = encoding.length(text, i, text.length);
            if (length == 0) {
                text[i] = encoding.broken(text[i]);
                i++;
                continue;
            }
            int character = encoding.character(text, i, length);
            if (alphabets.size(character) > 1) {
                at[count] = i;
                lengths[count] = length;
                numbers[count] = alphabets.index(character);
                limits[count++] = alphabets.size(character);
            }
            i += length;
        }
        int[] replaced = Arrays.copyOf(numbers, count);
        permutation.apply(replaced, Arrays.copyOf(limits, count));
        for (int i = 0; i < count; i++) {
            int character = encoding.character(text, at[i], lengths[i]);
            encoding.put(alphabets.other(character, replaced[i]), text, at[i], lengths[i]);
        }
        return text;
    }
}
