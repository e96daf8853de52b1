/**
 * Makes the sample month ({@link io.github.careplansdk.examples.sample.SampleMonth}) and the same with twenty mistakes ({@link
 * io.github.careplansdk.examples.sample.SampleMonthBroken}).
 */
@NullMarked
package io.github.careplansdk.examples.sample;

import org.jspecify.annotations.NullMarked;
