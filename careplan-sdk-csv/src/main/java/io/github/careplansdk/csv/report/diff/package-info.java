/** Reports of a {@link io.github.careplansdk.csv.diff.Diff}: text, JSON and a page. */
@NullMarked
package io.github.careplansdk.csv.report.diff;

import org.jspecify.annotations.NullMarked;
