/** Bytes to cells to typed values. Not part of the public interface. */
@NullMarked
package io.github.careplansdk.csv.io.internal;

import org.jspecify.annotations.NullMarked;
