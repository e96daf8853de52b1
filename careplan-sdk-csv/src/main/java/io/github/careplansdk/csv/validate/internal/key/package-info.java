/** The keys of rows, and what is noted of each, in little memory. Not part of the public interface. */
@NullMarked
package io.github.careplansdk.csv.validate.internal.key;

import org.jspecify.annotations.NullMarked;
