/**
 * Keys and certificates, sealing of a unit, and its transport.
 *
 * <p>Each of the three comes in a package of its own, with its own issue: {@code identity} finds and checks keys and
 * certificates, {@code seal} signs, verifies, encrypts and decrypts a unit, {@code transport} sends and receives it.
 */
@NullMarked
package io.github.careplansdk.crypto;

import org.jspecify.annotations.NullMarked;
