/** Reports: what was found, for people and for programs, out of one {@link io.github.careplansdk.core.problem.Judgement}. */
@NullMarked
package io.github.careplansdk.csv.report;

import org.jspecify.annotations.NullMarked;
