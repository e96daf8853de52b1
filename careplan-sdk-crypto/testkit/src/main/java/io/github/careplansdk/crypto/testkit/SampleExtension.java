package io.github.careplansdk.crypto.testkit;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** An extension of a certificate or of a list of revoked certificates. */
record SampleExtension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {}
