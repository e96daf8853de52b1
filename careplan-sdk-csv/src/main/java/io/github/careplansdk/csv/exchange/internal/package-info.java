/** How records and keys go together; not for use outside the library. */
@NullMarked
package io.github.careplansdk.csv.exchange.internal;

import org.jspecify.annotations.NullMarked;
