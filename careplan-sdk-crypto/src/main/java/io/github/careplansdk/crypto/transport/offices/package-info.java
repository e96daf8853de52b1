/**
 * One transport for all offices of a keyring: {@code KeyringTransport} lets them take turns on one bounded pool, so that a
 * peer that is down or slow for one office keeps no other waiting.
 */
@NullMarked
package io.github.careplansdk.crypto.transport.offices;

import org.jspecify.annotations.NullMarked;
