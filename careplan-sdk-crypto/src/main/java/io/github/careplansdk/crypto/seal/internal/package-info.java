/** What ends the reading of a container. */
@NullMarked
package io.github.careplansdk.crypto.seal.internal;

import org.jspecify.annotations.NullMarked;
