/** The keys of many offices: which signs, which still decrypt, and how long their certificates last. */
@NullMarked
package io.github.careplansdk.crypto.keyring;

import org.jspecify.annotations.NullMarked;
