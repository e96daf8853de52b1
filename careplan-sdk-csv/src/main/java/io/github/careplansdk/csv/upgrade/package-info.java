/** Upgrades files to a later edition of the standard: {@link io.github.careplansdk.csv.upgrade.Upgrade}. */
@NullMarked
package io.github.careplansdk.csv.upgrade;

import org.jspecify.annotations.NullMarked;
