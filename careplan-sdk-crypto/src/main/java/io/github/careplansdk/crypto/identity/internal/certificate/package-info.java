/** The rules for certificates: the path to a trust anchor, days, names, strength and revocation. */
@NullMarked
package io.github.careplansdk.crypto.identity.internal.certificate;

import org.jspecify.annotations.NullMarked;
