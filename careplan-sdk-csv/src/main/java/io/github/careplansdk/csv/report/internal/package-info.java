/** Laying out text for a terminal and for pages: display widths, line breaks, tables, HTML, and text that cannot play tricks. */
@NullMarked
package io.github.careplansdk.csv.report.internal;

import org.jspecify.annotations.NullMarked;
