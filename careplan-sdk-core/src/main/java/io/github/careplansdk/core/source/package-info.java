/** Sources of files to read, and sinks for files that are written. */
@NullMarked
package io.github.careplansdk.core.source;

import org.jspecify.annotations.NullMarked;
