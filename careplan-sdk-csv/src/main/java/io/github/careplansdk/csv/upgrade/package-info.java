/** Making version 4 of version-3 files: {@link io.github.careplansdk.csv.upgrade.Upgrade}. */
@NullMarked
package io.github.careplansdk.csv.upgrade;

import org.jspecify.annotations.NullMarked;
