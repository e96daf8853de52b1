/** Checks files, units and bulks against the rules of the standard and a product's own. */
@NullMarked
package io.github.careplansdk.csv.validate;

import org.jspecify.annotations.NullMarked;
