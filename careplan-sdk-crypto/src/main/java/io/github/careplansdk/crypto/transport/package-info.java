/**
 * Transport: units leave once and arrive once, whatever breaks in between. An outbox and an inbox keep
 * what is on its way; {@code HttpTransport} moves it to a peer, {@code HandOffTransport} to and from the folders of the
 * official client. docs/transport.md has the protocol and what is on disk.
 */
@NullMarked
package io.github.careplansdk.crypto.transport;

import org.jspecify.annotations.NullMarked;
