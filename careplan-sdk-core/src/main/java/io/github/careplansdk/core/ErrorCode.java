package io.github.careplansdk.core;

import io.github.careplansdk.core.problem.FindingCode;
import java.util.List;

/** Why files could not be read, written or compared as asked: the codes of a {@link CarePlanException} that is about no key. */
public enum ErrorCode implements FindingCode {
    // What was given to read

    /** There is no file in the source. */
    NO_FILES("source"),
    /** There are several files, where one is to be read. */
    NOT_ONE_FILE("files"),
    /** The name of a file does not begin with a kind of CSV file. */
    UNKNOWN_KIND("file"),
    /** A file is not as it was when it was checked. */
    FILE_CHANGED("file"),
    /** An image that a row names is not there any more. */
    IMAGE_GONE("file"),
    /** There is no file of the plan in the source. */
    NO_PLAN("source"),
    /** There is no file of the result in the source. */
    NO_RESULT("source"),
    /** There are more rows than somebody looks at. */
    TOO_MANY_ROWS("limit"),

    // Where to write

    /** The output folder is in the folder that is read. */
    OUTPUT_IN_FOLDER("folder"),
    /** There are files in the output folder. */
    FOLDER_NOT_EMPTY("folder"),
    /** A name is none of the standard's for a CSV file. */
    FILE_NAME("name"),
    /** A file was not written, since its content has errors. */
    REFUSED("file", "errors"),

    // Files of the product's own

    /** The file of the last serial does not hold one. */
    SERIAL_STATE("file"),
    /** The file of the last serial cannot be read or written. */
    SERIAL_FILE_FAILED("file"),
    /** The file is no baseline of this version. */
    BASELINE,
    /** A finding of a baseline is none of this version. */
    BASELINE_FINDING("finding"),
    /** A baseline is larger than the limit in bytes. */
    BASELINE_TOO_LARGE("limit"),
    /** A line of a table has another form. */
    DATED_TABLE("line", "parts"),
    /** A line of a table is about the same as one before it. */
    DATED_TABLE_REPEATED("line"),
    /** A table has no line. */
    DATED_TABLE_EMPTY,

    /** The thread was interrupted while it waited. */
    INTERRUPTED;

    private final List<String> parameters;

    ErrorCode(String... parameters) {
        this.parameters = List.of(parameters);
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}
