/** What becomes of each column, file and name. */
@NullMarked
package io.github.careplansdk.csv.pseudonymise.internal;

import org.jspecify.annotations.NullMarked;
