/** Reads rows from bytes, as a stream. */
@NullMarked
package io.github.careplansdk.csv.io;

import org.jspecify.annotations.NullMarked;
