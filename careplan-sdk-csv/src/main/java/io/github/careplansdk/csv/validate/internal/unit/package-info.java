/** The rules about the files of a unit against each other, by the keys that were noted while they were read. Not part of the public interface. */
@NullMarked
package io.github.careplansdk.csv.validate.internal.unit;

import org.jspecify.annotations.NullMarked;
