/** Sending and receiving units for the offices of a keyring. */
@NullMarked
package io.github.careplansdk.examples.server.exchange;

import org.jspecify.annotations.NullMarked;
