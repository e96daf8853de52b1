/** The envelope: CMS AuthEnvelopedData, its receivers and the cipher of its content. */
@NullMarked
package io.github.careplansdk.crypto.seal.internal.envelope;

import org.jspecify.annotations.NullMarked;
