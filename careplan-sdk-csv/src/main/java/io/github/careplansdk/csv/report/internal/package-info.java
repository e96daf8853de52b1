/** What the reports share: templates of HTML, words in two languages, JSON, and columns in words. */
@NullMarked
package io.github.careplansdk.csv.report.internal;

import org.jspecify.annotations.NullMarked;
