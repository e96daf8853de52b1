/** Units (送信単位), the files that are sent together: sorting the files of a bulk into units, and file serials. */
@NullMarked
package io.github.careplansdk.core.unit;

import org.jspecify.annotations.NullMarked;
