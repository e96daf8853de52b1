/** The rules about single rows: their values, and the cells of a row against each other. Not part of the public interface. */
@NullMarked
package io.github.careplansdk.csv.validate.internal.row;

import org.jspecify.annotations.NullMarked;
