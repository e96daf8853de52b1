/**
 * The command line. It is part of {@code careplan-transfer.jar} only, not of the library's jar; nothing in the library
 * reaches back into it.
 */
@NullMarked
package io.github.careplansdk.crypto.cli;

import org.jspecify.annotations.NullMarked;
