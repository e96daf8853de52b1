/** The check at work: one file, the files of a bulk, and the rules of a product. Not part of the public interface. */
@NullMarked
package io.github.careplansdk.csv.validate.internal;

import org.jspecify.annotations.NullMarked;
