/**
 * The invented offices and users of the samples ({@code examples/sample-month}): the programs of the examples, the generator of
 * months of any size and the library's own tests have the same ones.
 */
@NullMarked
package io.github.careplansdk.csv.testkit.sample;

import org.jspecify.annotations.NullMarked;
