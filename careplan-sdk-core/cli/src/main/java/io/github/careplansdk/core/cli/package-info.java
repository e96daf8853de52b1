/**
 * What the command lines of the SDK share: the frame with help and errors in two languages, the terminal, the words on
 * the command line. It is attached as an artifact of its own (classifier {@code cli}) for the executable jars; the
 * library's jar does not hold it.
 */
@NullMarked
package io.github.careplansdk.core.cli;

import org.jspecify.annotations.NullMarked;
