/** What the forms are filled with: the rows of a user, their cells in the words of a form, and where they came from. */
@NullMarked
package io.github.careplansdk.csv.form.internal;

import org.jspecify.annotations.NullMarked;
