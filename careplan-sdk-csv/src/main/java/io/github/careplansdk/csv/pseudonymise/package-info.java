/** Replaces what is private in files, so that they can be shown to others: {@link io.github.careplansdk.csv.pseudonymise.Pseudonymiser}. */
@NullMarked
package io.github.careplansdk.csv.pseudonymise;

import org.jspecify.annotations.NullMarked;
