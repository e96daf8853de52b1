/** How the declaration of a record and the types of its cells work. */
@NullMarked
package io.github.careplansdk.csv.layout.internal;

import org.jspecify.annotations.NullMarked;
