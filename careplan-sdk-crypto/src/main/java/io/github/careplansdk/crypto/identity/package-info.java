/** Loads, selects and checks the keys and certificates of offices. */
@NullMarked
package io.github.careplansdk.crypto.identity;

import org.jspecify.annotations.NullMarked;
