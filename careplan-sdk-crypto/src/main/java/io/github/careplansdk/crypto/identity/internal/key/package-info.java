/** Keys out of PKCS#12 files and key stores, to choose from. */
@NullMarked
package io.github.careplansdk.crypto.identity.internal.key;

import org.jspecify.annotations.NullMarked;
