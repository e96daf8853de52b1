/**
 * What changed between two sets of files: {@link io.github.careplansdk.csv.diff.Differ} compares two months, two versions of
 * a plan, or a plan and what came back, record by record.
 */
@NullMarked
package io.github.careplansdk.csv.diff;

import org.jspecify.annotations.NullMarked;
