/** Typed rows to records, and the rows of a file for those who read or show them. Not part of the public interface. */
@NullMarked
package io.github.careplansdk.csv.io.internal.record;

import org.jspecify.annotations.NullMarked;
