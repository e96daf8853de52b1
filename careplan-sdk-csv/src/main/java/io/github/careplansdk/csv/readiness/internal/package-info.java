/** The check of files before the move, and what its reports say alike. */
@NullMarked
package io.github.careplansdk.csv.readiness.internal;

import org.jspecify.annotations.NullMarked;
