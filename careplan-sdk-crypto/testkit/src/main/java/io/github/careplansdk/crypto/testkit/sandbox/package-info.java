/**
 * A platform to talk to: {@link io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform} speaks the protocol of
 * docs/transport.md over HTTPS with client certificates, keeps what it has on disk, and fails on purpose when told to. It
 * shares no code with the client, so that a mistake in one shows against the other. Not for use in a product.
 */
@NullMarked
package io.github.careplansdk.crypto.testkit.sandbox;

import org.jspecify.annotations.NullMarked;
