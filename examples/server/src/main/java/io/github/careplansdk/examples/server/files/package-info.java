/** What was uploaded, and what the library makes of it: all in memory, within limits. */
@NullMarked
package io.github.careplansdk.examples.server.files;

import org.jspecify.annotations.NullMarked;
