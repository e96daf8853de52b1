/** The protocol of docs/transport.md: its calls over HTTPS, and the attempts of each. */
@NullMarked
package io.github.careplansdk.crypto.transport.protocol.internal;

import org.jspecify.annotations.NullMarked;
