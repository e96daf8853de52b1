/** The kinds of file, the versions of the standard and its service types. */
@NullMarked
package io.github.careplansdk.core.kind;

import org.jspecify.annotations.NullMarked;
