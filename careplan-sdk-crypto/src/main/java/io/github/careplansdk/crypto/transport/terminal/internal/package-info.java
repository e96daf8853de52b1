/** The journal in a folder. */
@NullMarked
package io.github.careplansdk.crypto.transport.terminal.internal;

import org.jspecify.annotations.NullMarked;
