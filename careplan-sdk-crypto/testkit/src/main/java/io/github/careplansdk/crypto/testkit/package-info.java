/**
 * Invented keys and certificates for tests and for trying out: {@link
 * io.github.careplansdk.crypto.testkit.SamplePki} makes certificates of every kind, good and bad. Not for use in a
 * product.
 */
@NullMarked
package io.github.careplansdk.crypto.testkit;

import org.jspecify.annotations.NullMarked;
