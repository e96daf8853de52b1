/** Whether the files that a product exports and receives can be exchanged after the move of January 2027, and what to do. */
@NullMarked
package io.github.careplansdk.csv.readiness;

import org.jspecify.annotations.NullMarked;
