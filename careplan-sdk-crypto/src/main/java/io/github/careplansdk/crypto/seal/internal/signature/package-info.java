/** Signatures: CAdES in CMS, made and read, and the digests that are accepted. */
@NullMarked
package io.github.careplansdk.crypto.seal.internal.signature;

import org.jspecify.annotations.NullMarked;
