/**
 * For vendors' own tests: {@link io.github.careplansdk.csv.testkit.CarePlanAssertions} checks what an exporter wrote, in one
 * line. In the test kit only (classifier {@code test-support}), not in the vendors' jar; needs AssertJ on the class path.
 */
@NullMarked
package io.github.careplansdk.csv.testkit;

import org.jspecify.annotations.NullMarked;
