/** The events of a {@code TransportListener}: small values for metrics, without secrets and content. */
@NullMarked
package io.github.careplansdk.crypto.transport.event;

import org.jspecify.annotations.NullMarked;
