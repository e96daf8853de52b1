/** Plants mistakes in good units: one for each problem that a file can have, by the layer that finds it. */
@NullMarked
package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import org.jspecify.annotations.NullMarked;
