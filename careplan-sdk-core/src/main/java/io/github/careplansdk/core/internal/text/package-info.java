/** Texts in two languages from the bundles beside classes, templates of HTML that are filled with them, and the characters of MS932. */
@NullMarked
package io.github.careplansdk.core.internal.text;

import org.jspecify.annotations.NullMarked;
