/** The samples, the table of cases and the comparison. */
@NullMarked
package io.github.careplansdk.csv.testkit.rehearse.internal;

import org.jspecify.annotations.NullMarked;
