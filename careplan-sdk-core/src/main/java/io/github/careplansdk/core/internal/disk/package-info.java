/** How everything here is written to a disk: aside first, forced, moved into its place, readable by its owner only. */
@NullMarked
package io.github.careplansdk.core.internal.disk;

import org.jspecify.annotations.NullMarked;
