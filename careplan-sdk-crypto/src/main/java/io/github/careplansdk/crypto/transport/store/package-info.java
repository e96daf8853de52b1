/**
 * The stores of a transport: {@code OutboxStore} and {@code InboxStore} for
 * units, {@code BodyStore} for their bytes, {@code AuditStore} for the trail. {@code DirectoryStores} keeps all of it in
 * folders; others may keep it in a database that many workers share.
 */
@NullMarked
package io.github.careplansdk.crypto.transport.store;

import org.jspecify.annotations.NullMarked;
