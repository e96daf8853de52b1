/** Findings as data, the report of a check, the policy that judges it, and the messages in two languages. */
@NullMarked
package io.github.careplansdk.core.problem;

import org.jspecify.annotations.NullMarked;
