/** Commands on what was sent and received: status, audit, prune. */
@NullMarked
package io.github.careplansdk.crypto.cli.ledger;

import org.jspecify.annotations.NullMarked;
