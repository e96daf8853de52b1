package io.github.careplansdk.core.problem;

/** The reason why a layer or a rule was not run; see {@link Messages#reason}. */
public enum SkipReason {
    /** The path is one file: the rules between files need a folder or an archive. */
    SINGLE_FILE,
    /** The file is an attachment or image: the layer is about CSV. */
    NOT_CSV,
    /** The kind of file cannot be told from its name. */
    KIND_UNKNOWN,
    /** The serial, the sender or the receiver cannot be told from the name. */
    ADDRESS_UNKNOWN,
    /** The file is in an encoding that cannot be read. */
    UNREADABLE_ENCODING,
    /** The file is larger than the limits. */
    LIMIT_EXCEEDED,
    /** The file is of an edition of the standard whose columns are not known. */
    EDITION_NOT_DESCRIBED,
    /** The edition of the file does not have all columns that the rule needs. */
    COLUMN_NOT_IN_EDITION,
    /** The file could not be read to its end. */
    READ_FAILED,
    /** The file has no rows. */
    NO_ROWS,
    /** No row has as many cells as the kind has columns. */
    NO_WHOLE_ROWS,
    /** The files are not a complete unit. */
    UNIT_INCOMPLETE,
    /** A row's key could not be read, so that the comparison might blame the wrong row. */
    UNRELIABLE_KEYS,
    /** A cell that the rule adds up is empty or could not be read. */
    CELLS_EMPTY,
    /** The rule failed on earlier input. */
    RULE_BROKEN
}
