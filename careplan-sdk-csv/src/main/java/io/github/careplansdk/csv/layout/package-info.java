/** The layouts of the kinds as data: what the records of the model declare, to be asked and printed. */
@NullMarked
package io.github.careplansdk.csv.layout;

import org.jspecify.annotations.NullMarked;
