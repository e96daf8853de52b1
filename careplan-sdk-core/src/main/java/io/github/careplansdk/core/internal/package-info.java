/** What the modules of the SDK share and nobody else may rely on. */
@NullMarked
package io.github.careplansdk.core.internal;

import org.jspecify.annotations.NullMarked;
