/** The list of a rehearsal's cases, and the evidence of its result. */
@NullMarked
package io.github.careplansdk.csv.cli.rehearse;

import org.jspecify.annotations.NullMarked;
