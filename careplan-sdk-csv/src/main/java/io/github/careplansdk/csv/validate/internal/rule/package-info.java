/** What a rule is, what it is told of its file, and where it reports to. Not part of the public interface. */
@NullMarked
package io.github.careplansdk.csv.validate.internal.rule;

import org.jspecify.annotations.NullMarked;
