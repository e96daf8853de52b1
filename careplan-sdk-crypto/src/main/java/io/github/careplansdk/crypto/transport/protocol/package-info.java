/**
 * How units travel to a platform: {@code ExchangeProtocol} is what a transport needs of a protocol, {@code HttpsProtocol} the one of
 * docs/transport.md. {@code OfficeConnection} is HTTPS as an office, for this protocol and others.
 */
@NullMarked
package io.github.careplansdk.crypto.transport.protocol;

import org.jspecify.annotations.NullMarked;
