/** Laying out text for a terminal: display widths, line breaks, tables, and text that cannot play tricks. */
@NullMarked
package io.github.careplansdk.csv.report.internal;

import org.jspecify.annotations.NullMarked;
