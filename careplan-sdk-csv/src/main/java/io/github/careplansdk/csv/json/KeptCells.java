package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.text.Ms932;
import java.util.List;

/** Whether a row's cells can stand in a CSV file and be read there again. */
final class KeptCells {
    /** The reader keeps no more. */
    private static final int MOST_CELLS = 1023;
    /** By itself in a row it is read as the end of the file. */
    private static final String END_OF_FILE_MARK = "\u001A";

    private static final int FIRST_USER_DEFINED = 0xE000;
    private static final int LAST_USER_DEFINED = 0xE757;

    private KeptCells() {}

    /** Refuses cells that would be lost or become others. */
    static void check(List<String> cells) throws JsonConversionException {
        if (cells.isEmpty() || cells.size() > MOST_CELLS) {
            throw refused("行のセルの数は1から" + MOST_CELLS + "までです。", "A row has 1 to " + MOST_CELLS + " cells.");
        }
        if (cells.size() == 1 && (cells.get(0).isEmpty() || cells.get(0).equals(END_OF_FILE_MARK))) {
            throw refused("セルが1つの空の行は、CSVでは空行になります。", "A row of one empty cell would be a blank line in CSV.");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!Ms932.fits(cells.get(i)) && !cells.get(i).codePoints().allMatch(KeptCells::isKept)) {
                throw refused(
                        (i + 1) + "番目のセルに、MS932にない文字があります。CharacterConverterで変換できます。",
                        "Cell " + (i + 1) + " holds a character that MS932 lacks; CharacterConverter converts it.");
            }
        }
    }

    /** A user-defined character (外字) is not allowed, but it comes back as it is. */
    private static boolean isKept(int character) {
        return Ms932.fits(character) || (character >= FIRST_USER_DEFINED && character <= LAST_USER_DEFINED);
    }

    private static JsonConversionException refused(String japanese, String english) {
        return JsonConversionException.of(new BilingualText(japanese, english));
    }
}
