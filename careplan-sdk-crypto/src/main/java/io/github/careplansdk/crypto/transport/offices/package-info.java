/**
 * One transport for all offices of a keyring: {@code KeyringTransport} lets them take turns on one bounded pool, so that a
 * slow or unavailable peer of one office does not delay the others.
 */
@NullMarked
package io.github.careplansdk.crypto.transport.offices;

import org.jspecify.annotations.NullMarked;
