/** What the ways of transport share: one exchange, its threads, how a unit is sealed and received, names and records. */
@NullMarked
package io.github.careplansdk.crypto.transport.internal;

import org.jspecify.annotations.NullMarked;
