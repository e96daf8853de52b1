/** Checking files, units and bulks against the rules of the standard. */
@NullMarked
package io.github.careplansdk.csv.validate;

import org.jspecify.annotations.NullMarked;
