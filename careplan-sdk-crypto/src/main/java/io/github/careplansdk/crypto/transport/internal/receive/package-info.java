/** How units come into the inbox: all that wait, in an exchange, and each on its way from the peer. */
@NullMarked
package io.github.careplansdk.crypto.transport.internal.receive;

import org.jspecify.annotations.NullMarked;
