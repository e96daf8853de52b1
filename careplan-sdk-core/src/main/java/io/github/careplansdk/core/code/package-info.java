/** The code lists of the standard's layouts, one enum each. */
@NullMarked
package io.github.careplansdk.core.code;

import org.jspecify.annotations.NullMarked;
