package io.github.careplansdk.csv.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTextsTest {
    private static final int FLAG = CellFlags.QUOTED;

    private static byte[] row(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), text.length() + Long.BYTES);
    }

    /** A text is found only where it was kept last, whichever others asked for its place meanwhile. */
    @ParameterizedTest
    @ValueSource(ints = {1, 13, 60, 5_000})
    void findsATextWhereItWasKept(int texts) {
        SplittableRandom random = new SplittableRandom(texts);
        SeenTexts seen = new SeenTexts();
        Map<Integer, String> byPlace = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String text = "office " + random.nextInt(texts);
            byte[] row = row(text);
            int place = seen.find(row, 0, text.length(), FLAG);
            if (place != SeenTexts.NOWHERE) {
                assertThat(byPlace.get(place)).isEqualTo(text);
                continue;
            }
            place = seen.keep(row, 0, text.length(), FLAG);
            if (place == SeenTexts.NOWHERE) {
                continue;
            }
            String moved = byPlace.put(place, text);
            byPlace.put(place + 1, moved == null ? "" : moved);
            assertThat(seen.find(row, 0, text.length(), FLAG)).isEqualTo(place);
            assertThat(seen.find(row, 0, text.length(), 0)).isEqualTo(SeenTexts.NOWHERE);
        }
    }

    /** The names of a month's providers return in any order: few of them drive each other out. */
    @Test
    void aDozenTextsAreMostlyKept() {
        SplittableRandom random = new SplittableRandom(13);
        int asked = 0;
        int kept = 0;
        for (int month = 0; month < 200; month++) {
            String[] names =
                    random.ints(13).mapToObj(each -> "provider " + each).toArray(String[]::new);
            SeenTexts seen = new SeenTexts();
            for (int i = 0; i < 2_000; i++, asked++) {
                String name = names[random.nextInt(names.length)];
                if (seen.find(row(name), 0, name.length(), FLAG) == SeenTexts.NOWHERE) {
                    seen.keep(row(name), 0, name.length(), FLAG);
                    kept++;
                }
            }
        }
        assertThat(kept).isLessThan(asked / 20);
    }
}
