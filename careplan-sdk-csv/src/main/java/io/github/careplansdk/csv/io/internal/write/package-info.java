/** Records to cells to bytes, and what becomes of the file. Not part of the public interface. */
@NullMarked
package io.github.careplansdk.csv.io.internal.write;

import org.jspecify.annotations.NullMarked;
