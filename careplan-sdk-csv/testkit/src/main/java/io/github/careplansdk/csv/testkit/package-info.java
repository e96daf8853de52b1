/**
 * For vendors' own tests: {@link io.github.careplansdk.csv.testkit.CarePlanAssertions} checks what an exporter wrote, in one
 * line, with AssertJ.
 */
@NullMarked
package io.github.careplansdk.csv.testkit;

import org.jspecify.annotations.NullMarked;
