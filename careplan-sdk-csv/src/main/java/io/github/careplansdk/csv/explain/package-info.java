/** What lies behind the messages that the official client application shows. */
@NullMarked
package io.github.careplansdk.csv.explain;

import org.jspecify.annotations.NullMarked;
