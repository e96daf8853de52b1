/** What the commands have in common: how they end, what they print, and options for CAs and stores. */
@NullMarked
package io.github.careplansdk.crypto.cli.shared;

import org.jspecify.annotations.NullMarked;
