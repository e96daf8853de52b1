/** How two sides are read, paired and compared; not for use outside the library. */
@NullMarked
package io.github.careplansdk.csv.diff.internal;

import org.jspecify.annotations.NullMarked;
