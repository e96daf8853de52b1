/** What the reports share: JSON, and columns in words. */
@NullMarked
package io.github.careplansdk.csv.report.internal;

import org.jspecify.annotations.NullMarked;
