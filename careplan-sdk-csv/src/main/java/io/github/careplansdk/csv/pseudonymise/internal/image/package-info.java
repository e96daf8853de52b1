/** Makes attachments that take the place of others: images without content, an empty document. */
@NullMarked
package io.github.careplansdk.csv.pseudonymise.internal.image;

import org.jspecify.annotations.NullMarked;
