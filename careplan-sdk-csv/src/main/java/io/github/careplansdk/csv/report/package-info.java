/** Reports of a {@link io.github.careplansdk.core.problem.Judgement}, for people and for programs. */
@NullMarked
package io.github.careplansdk.csv.report;

import org.jspecify.annotations.NullMarked;
