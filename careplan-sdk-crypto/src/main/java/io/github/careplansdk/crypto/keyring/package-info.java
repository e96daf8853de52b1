/** The keys of many offices: which one signs, which ones still decrypt, and when their certificates end. */
@NullMarked
package io.github.careplansdk.crypto.keyring;

import org.jspecify.annotations.NullMarked;
