package io.github.careplansdk.crypto.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks the files of a unit before they are sent. With {@code careplan-sdk-csv} it is {@code files ->
 * Policy.DEFAULT.judge(validator.validateTogether(files)).count(Severity.ERROR)}.
 */
@FunctionalInterface
public interface UnitCheck {
    /** A check that finds no errors. */
    UnitCheck NONE = files -> 0;

    /** Returns the number of errors in the files of one unit. */
    long errors(List<Path> files) throws IOException;
}
