/** Commands that look at certificates. */
@NullMarked
package io.github.careplansdk.crypto.cli.certificate;

import org.jspecify.annotations.NullMarked;
