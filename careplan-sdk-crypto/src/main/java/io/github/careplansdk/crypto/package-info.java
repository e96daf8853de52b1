/**
 * What the three rooms share: {@link io.github.careplansdk.crypto.Finding}, with a code and words in two languages, and
 * the exception that carries one.
 *
 * <p>{@code identity} finds and checks keys and certificates, {@code seal} signs, verifies, encrypts and decrypts a unit,
 * {@code transport} sends and receives it.
 */
@NullMarked
package io.github.careplansdk.crypto;

import org.jspecify.annotations.NullMarked;
