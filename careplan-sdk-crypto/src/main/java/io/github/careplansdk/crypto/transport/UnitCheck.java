package io.github.careplansdk.crypto.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks the files of a unit before they are handed on. This room knows no CSV; with {@code careplan-sdk-csv} it is
 * {@code files -> Policy.DEFAULT.judge(validator.validateTogether(files)).count(Severity.ERROR)}.
 */
@FunctionalInterface
public interface UnitCheck {
    /** Checks nothing. */
    UnitCheck NONE = files -> 0;

    /** How many errors the files of one unit have. */
    long errors(List<Path> files) throws IOException;
}
