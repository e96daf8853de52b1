/** Keys and certificates of an office: loading them, choosing one, and saying in plain words whether it is good. */
@NullMarked
package io.github.careplansdk.crypto.identity;

import org.jspecify.annotations.NullMarked;
