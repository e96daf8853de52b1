/** The folders of the official client application: what people upload from one and download into the other. */
@NullMarked
package io.github.careplansdk.crypto.transport.handoff.internal;

import org.jspecify.annotations.NullMarked;
