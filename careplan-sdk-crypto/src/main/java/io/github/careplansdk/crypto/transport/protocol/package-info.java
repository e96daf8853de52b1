/**
 * Protocols for exchanging units with a platform: {@code ExchangeProtocol} is the interface that a transport uses,
 * {@code HttpsProtocol} the protocol of docs/transport.md. {@code OfficeConnection} is an HTTPS connection of an office, for
 * this protocol and others.
 */
@NullMarked
package io.github.careplansdk.crypto.transport.protocol;

import org.jspecify.annotations.NullMarked;
