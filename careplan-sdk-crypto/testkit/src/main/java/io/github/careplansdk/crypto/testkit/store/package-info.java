/** The contract of stores as tests, for those who implement one. */
@NullMarked
package io.github.careplansdk.crypto.testkit.store;

import org.jspecify.annotations.NullMarked;
