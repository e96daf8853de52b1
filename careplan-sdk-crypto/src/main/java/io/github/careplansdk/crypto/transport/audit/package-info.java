/** The audit trail of outboxes and inboxes, and the report that an office shows when it is inspected. */
@NullMarked
package io.github.careplansdk.crypto.transport.audit;

import org.jspecify.annotations.NullMarked;
