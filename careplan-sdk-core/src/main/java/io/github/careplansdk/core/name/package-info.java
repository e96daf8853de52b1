/** File names, serials and the numbers that say who sends what about whom. */
@NullMarked
package io.github.careplansdk.core.name;

import org.jspecify.annotations.NullMarked;
