/** Replaces texts, numbers and dates by others of the same kind. */
@NullMarked
package io.github.careplansdk.csv.pseudonymise.internal.text;

import org.jspecify.annotations.NullMarked;
