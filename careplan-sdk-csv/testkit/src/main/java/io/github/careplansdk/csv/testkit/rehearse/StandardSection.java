package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;

/** The parts of the standard that cases are about. */
public enum StandardSection {
    /** Characters, quotes and line ends. */
    BYTES,
    /** File names. */
    FILE_NAMES,
    /** What is sent together (送信単位). */
    UNITS,
    /** Keys between the files of a unit, replacement and deletion. */
    KEYS,
    /** The columns of the kinds of files. */
    LAYOUT;

    /** Returns its title. */
    public String title(Language language) {
        return Texts.beside(StandardSection.class, language).get("section." + name());
    }
}
