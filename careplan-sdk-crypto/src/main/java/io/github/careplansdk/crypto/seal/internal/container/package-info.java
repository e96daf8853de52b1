/** The container: an ASiC-E ZIP that has only one reading, its manifests and the names of its entries. */
@NullMarked
package io.github.careplansdk.crypto.seal.internal.container;

import org.jspecify.annotations.NullMarked;
