/** The verification of a container, step by step. */
@NullMarked
package io.github.careplansdk.crypto.seal.internal.check;

import org.jspecify.annotations.NullMarked;
