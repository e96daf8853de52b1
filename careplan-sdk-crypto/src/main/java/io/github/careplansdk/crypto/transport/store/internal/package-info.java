/** What transport keeps on disk: an outbox, an inbox, their records and their lock. */
@NullMarked
package io.github.careplansdk.crypto.transport.store.internal;

import org.jspecify.annotations.NullMarked;
