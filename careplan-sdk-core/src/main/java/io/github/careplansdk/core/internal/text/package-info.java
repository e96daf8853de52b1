/** Texts in two languages from the bundles beside classes, and templates of HTML that are filled with them. */
@NullMarked
package io.github.careplansdk.core.internal.text;

import org.jspecify.annotations.NullMarked;
