package io.github.careplansdk.crypto.identity.internal.certificate;

import java.io.IOException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * For which certificates of its CA a list of revoked certificates speaks. A list for a part of them says so in a critical
 * extension (RFC 5280, 5.2.5); what lies outside its part is not "not revoked".
 */
public final class ListScope {
    private ListScope() {}

    /** Returns whether a certificate would be on the list, were it revoked for whatever reason. */
    static boolean covers(X509CRL list, X509Certificate certificate) {
        Set<String> critical = list.getCriticalExtensionOIDs();
        String scope = Extension.issuingDistributionPoint.getId();
        if (critical != null && !Set.of(scope).containsAll(critical)) {
            return false; // a delta, or something nobody here knows
        }
        try {
            byte[] value = list.getExtensionValue(scope);
            return value == null || covers(IssuingDistributionPoint.getInstance(parse(value)), certificate);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean covers(IssuingDistributionPoint scope, X509Certificate certificate) throws IOException {
        boolean ofCa = certificate.getBasicConstraints() >= 0;
        boolean otherKind = scope.onlyContainsAttributeCerts()
                || (ofCa ? scope.onlyContainsUserCerts() : scope.onlyContainsCACerts());
        return !scope.isIndirectCRL()
                && scope.getOnlySomeReasons() == null
                && !otherKind
                && (scope.getDistributionPoint() == null || isPointOf(certificate, scope.getDistributionPoint()));
    }

    /** Returns whether the certificate names the place of the list as the one where it would be listed. */
    private static boolean isPointOf(X509Certificate certificate, DistributionPointName place) throws IOException {
        byte[] value = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (value == null) {
            return false;
        }
        List<GeneralName> names = names(place).toList();
        return Stream.of(CRLDistPoint.getInstance(parse(value)).getDistributionPoints())
                .map(DistributionPoint::getDistributionPoint)
                .filter(point -> point != null)
                .flatMap(ListScope::names)
                .anyMatch(names::contains);
    }

    private static Stream<GeneralName> names(DistributionPointName place) {
        return place.getType() == DistributionPointName.FULL_NAME
                ? Stream.of(GeneralNames.getInstance(place.getName()).getNames())
                : Stream.empty();
    }

    private static ASN1Primitive parse(byte[] extension) throws IOException {
        return JcaX509ExtensionUtils.parseExtensionValue(extension);
    }
}
