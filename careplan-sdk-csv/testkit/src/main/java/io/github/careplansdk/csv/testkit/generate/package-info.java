/**
 * Made-up data of any size, for tests: {@link io.github.careplansdk.csv.testkit.generate.Generator} writes what the offices of
 * invented neighbourhoods would send each other in a month, with planted mistakes where asked for.
 */
@NullMarked
package io.github.careplansdk.csv.testkit.generate;

import org.jspecify.annotations.NullMarked;
