/** The care-plan exchange's vocabulary: kinds, names, units and problems. */
@NullMarked
package io.github.careplansdk.core;

import org.jspecify.annotations.NullMarked;
