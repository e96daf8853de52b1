package io.github.careplansdk.core;

import io.github.careplansdk.core.problem.FindingCode;
import java.util.List;

/** The codes of a {@link CarePlanException} thrown while files are read, written or compared. */
public enum ErrorCode implements FindingCode {
    // What was given to read

    /** There is no file in the source. */
    NO_FILES("source"),
    /** There are several files where exactly one is expected. */
    NOT_ONE_FILE("files"),
    /** The name of a file does not begin with a kind of CSV file. */
    UNKNOWN_KIND("file"),
    /** A file has changed since it was checked. */
    FILE_CHANGED("file"),
    /** An image named by a row no longer exists. */
    IMAGE_GONE("file"),
    /** There is no file of the plan in the source. */
    NO_PLAN("source"),
    /** There is no file of the result in the source. */
    NO_RESULT("source"),
    /** There are more rows than the limit for forms. */
    TOO_MANY_ROWS("limit"),

    // Where to write

    /** The output folder is in the folder that is read. */
    OUTPUT_IN_FOLDER("folder"),
    /** There are files in the output folder. */
    FOLDER_NOT_EMPTY("folder"),
    /** The name is not a valid name for a CSV file of the standard. */
    FILE_NAME("name"),
    /** A file was not written, since its content has errors. */
    REFUSED("file", "errors"),

    // Files of the product's own

    /** The file that keeps the last serial does not hold a serial. */
    SERIAL_STATE("file"),
    /** The file that keeps the last serial cannot be read or written. */
    SERIAL_FILE_FAILED("file"),
    /** The file is not a baseline of this version. */
    BASELINE,
    /** A finding in a baseline is not known to this version. */
    BASELINE_FINDING("finding"),
    /** A baseline is larger than the limit in bytes. */
    BASELINE_TOO_LARGE("limit"),
    /** A line of a table does not have the expected form. */
    DATED_TABLE("line", "parts"),
    /** A line of a table repeats the subject of an earlier line. */
    DATED_TABLE_REPEATED("line"),
    /** A table has no lines. */
    DATED_TABLE_EMPTY,

    /** The key of a pseudonymisation does not have 32 bytes. */
    PSEUDONYM_KEY,

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
