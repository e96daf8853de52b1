/** The names and units behind the codes of the files, which the standard does not have and a product brings. */
@NullMarked
package io.github.careplansdk.core.master;

import org.jspecify.annotations.NullMarked;
