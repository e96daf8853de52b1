/** The exception that the SDK throws, and its codes. */
@NullMarked
package io.github.careplansdk.core;

import org.jspecify.annotations.NullMarked;
