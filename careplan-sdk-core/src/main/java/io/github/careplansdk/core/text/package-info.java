/** Which characters a file of the standard can hold, and what stands for those it cannot. */
@NullMarked
package io.github.careplansdk.core.text;

import org.jspecify.annotations.NullMarked;
