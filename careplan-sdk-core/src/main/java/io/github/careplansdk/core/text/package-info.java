/** The characters of the standard's files, and the conversion of others into them. */
@NullMarked
package io.github.careplansdk.core.text;

import org.jspecify.annotations.NullMarked;
