/** Problems as data, the report that holds them, the policy that judges them, and their words in two languages. */
@NullMarked
package io.github.careplansdk.core.problem;

import org.jspecify.annotations.NullMarked;
