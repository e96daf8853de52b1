/** File names, serials, and the numbers of offices, insurers and insured persons. */
@NullMarked
package io.github.careplansdk.core.name;

import org.jspecify.annotations.NullMarked;
