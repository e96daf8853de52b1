/** The layouts of the kinds as data: the columns of each kind, and the annotations with which a record declares them. */
@NullMarked
package io.github.careplansdk.csv.layout;

import org.jspecify.annotations.NullMarked;
