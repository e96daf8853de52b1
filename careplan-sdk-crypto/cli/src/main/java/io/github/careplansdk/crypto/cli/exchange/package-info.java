/** Commands that send and receive, by HTTPS and through hand-off folders. */
@NullMarked
package io.github.careplansdk.crypto.cli.exchange;

import org.jspecify.annotations.NullMarked;
