/** How the stores are kept in tables. */
@NullMarked
package io.github.careplansdk.crypto.jdbc.internal;

import org.jspecify.annotations.NullMarked;
