/**
 * Sends and receives units, each exactly once. An outbox and an inbox keep units on their way;
 * {@code HttpTransport} exchanges them with a peer, {@code HandOffTransport} through the folders of the official client.
 * docs/transport.md describes the protocol and the files on disk.
 */
@NullMarked
package io.github.careplansdk.crypto.transport;

import org.jspecify.annotations.NullMarked;
