/** What a {@code TransportListener} hears, for metrics: small values, without a secret and without content. */
@NullMarked
package io.github.careplansdk.crypto.transport.event;

import org.jspecify.annotations.NullMarked;
