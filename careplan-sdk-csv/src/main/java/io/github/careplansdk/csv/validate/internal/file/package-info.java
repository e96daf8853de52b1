/** The rules about the rows of a file against each other. Not part of the public interface. */
@NullMarked
package io.github.careplansdk.csv.validate.internal.file;

import org.jspecify.annotations.NullMarked;
