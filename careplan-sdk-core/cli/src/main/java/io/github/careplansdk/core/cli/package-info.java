/**
 * What the command lines of the SDK share: the frame with help and errors in two languages, the terminal, the words on
 * the command line. A module of its own, for the executable jars only.
 */
@NullMarked
package io.github.careplansdk.core.cli;

import org.jspecify.annotations.NullMarked;
