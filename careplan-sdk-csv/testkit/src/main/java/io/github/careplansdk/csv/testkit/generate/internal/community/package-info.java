/** Invents what the {@link io.github.careplansdk.csv.testkit.generate.Generator} writes: offices, their users, and a month of services. */
@NullMarked
package io.github.careplansdk.csv.testkit.generate.internal.community;

import org.jspecify.annotations.NullMarked;
