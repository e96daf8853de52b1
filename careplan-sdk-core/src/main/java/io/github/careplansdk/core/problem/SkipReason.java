package io.github.careplansdk.core.problem;

/** Why a layer or a rule was not run. The words for people are in {@link Messages}. */
public enum SkipReason {
    /** The path is one file: the rules between files need a folder or an archive. */
    SINGLE_FILE,
    /** The file is an attachment or image: the layer is about CSV. */
    NOT_CSV,
    /** The name does not tell which kind of file this is. */
    KIND_UNKNOWN,
    /** The name does not tell the serial, the sender or the receiver. */
    ADDRESS_UNKNOWN,
    /** The file's bytes are in an encoding that cannot be read on. */
    UNREADABLE_ENCODING,
    /** The file is larger than the limits. */
    LIMIT_EXCEEDED,
    /** The file is of an edition of the standard whose columns are not known. */
    EDITION_NOT_DESCRIBED,
    /** The edition of the file has not all of the columns that the rule looks at. */
    COLUMN_NOT_IN_EDITION,
    /** The file could not be read to its end. */
    READ_FAILED,
    /** The file has no rows. */
    NO_ROWS,
    /** No row has as many cells as the kind has columns. */
    NO_WHOLE_ROWS,
    /** The files are no complete unit. */
    UNIT_INCOMPLETE,
    /** A row's key could not be read, so that the comparison could accuse the wrong row. */
    UNRELIABLE_KEYS,
    /** A cell that the rule adds up is empty or could not be read. */
    CELLS_EMPTY,
    /** The rule broke on earlier input. */
    RULE_BROKEN
}
