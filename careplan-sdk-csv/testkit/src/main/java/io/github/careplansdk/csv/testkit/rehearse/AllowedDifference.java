package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;

/** Differences between samples and export that do not matter, since the standard allows either. */
public enum AllowedDifference {
    /** Other serials, senders or receivers, or rows spread over other files; with them the names of images. */
    FILE_NAMES,
    /** The kind in file names in capitals or not. */
    KIND_CASE,
    /** The extension in capitals or not. */
    EXTENSION_CASE,
    /** CRLF or LF, between rows and within cells. */
    LINE_ENDS,
    /** Cells other than free text in quotes or not. */
    QUOTING,
    /** Rows in another order. */
    ROW_ORDER,
    /** Needs and goals of table 2 that stay: printed again or left empty. */
    REPEATED_CELLS,
    /** Other bytes for a character that MS932 has twice. */
    DOUBLE_CHARACTERS,
    /** Users that are not in the samples. */
    OTHER_USERS,
    /** Attachments, images that no row names, and files of kinds that the pattern does not have. */
    OTHER_FILES;

    /** Returns the difference in words. */
    public String text(Language language) {
        return Texts.beside(AllowedDifference.class, language).get("allowed." + name());
    }
}
