/** What is announced about the move of the exchange of January 2027, as data that a newer one replaces. */
@NullMarked
package io.github.careplansdk.core.move;

import org.jspecify.annotations.NullMarked;
