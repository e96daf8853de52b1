/** The contract of stores as tests, for whoever writes one. */
@NullMarked
package io.github.careplansdk.crypto.testkit.store;

import org.jspecify.annotations.NullMarked;
