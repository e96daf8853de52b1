/**
 * A rehearsal of the vendor test: {@link io.github.careplansdk.csv.testkit.rehearse.Rehearsal} has files to import into a
 * product, and compares what the product then exports with them, case by case. It is made from the published standard and is
 * not the official test.
 */
@NullMarked
package io.github.careplansdk.csv.testkit.rehearse;

import org.jspecify.annotations.NullMarked;
