/** Who is let in, and what is refused before it is read. */
@NullMarked
package io.github.careplansdk.examples.server.security;

import org.jspecify.annotations.NullMarked;
