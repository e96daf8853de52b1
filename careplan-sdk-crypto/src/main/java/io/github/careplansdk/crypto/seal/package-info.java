/** Sealed units: files in a container that proves who sent them and that nothing changed, and their encryption. */
@NullMarked
package io.github.careplansdk.crypto.seal;

import org.jspecify.annotations.NullMarked;
