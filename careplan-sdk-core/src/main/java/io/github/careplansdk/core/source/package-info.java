/** Named bytes that are read, from wherever they lie, and places that files are written to. */
@NullMarked
package io.github.careplansdk.core.source;

import org.jspecify.annotations.NullMarked;
