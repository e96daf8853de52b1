/** What an office has to do, by when and where, to keep its certificate, licence, IDs and passwords usable. */
@NullMarked
package io.github.careplansdk.crypto.office;

import org.jspecify.annotations.NullMarked;
