/** Several terminals of one office that download: a journal in which each says what it has taken. */
@NullMarked
package io.github.careplansdk.crypto.transport.terminal;

import org.jspecify.annotations.NullMarked;
