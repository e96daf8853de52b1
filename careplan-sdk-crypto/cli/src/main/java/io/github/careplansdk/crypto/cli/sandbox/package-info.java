/** Commands to try things out: a platform to talk to, and certificates for it. */
@NullMarked
package io.github.careplansdk.crypto.cli.sandbox;

import org.jspecify.annotations.NullMarked;
