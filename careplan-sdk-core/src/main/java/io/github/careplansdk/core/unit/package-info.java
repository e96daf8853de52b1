/** Which files are sent together (送信単位), and sorting the files of a bulk into such units. */
@NullMarked
package io.github.careplansdk.core.unit;

import org.jspecify.annotations.NullMarked;
