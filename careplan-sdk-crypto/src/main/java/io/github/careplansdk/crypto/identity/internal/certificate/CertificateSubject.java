package io.github.careplansdk.crypto.identity.internal.certificate;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.name.OfficeNumber;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The names in a certificate's subject or issuer that the standard tells something by.
 *
 * @param name the whole name
 * @param text the whole name in one line
 */
public record CertificateSubject(X500Name name, String text) {
    /** Both ways in which the standard's manuals print the issuer, without spaces and case. */
    private static final Set<String> OFFICIAL_CA = Set.of("e-seikyuuca", "e-seikyuca");

    /** Long enough for any real name; the rest of a longer one tells nothing. */
    private static final int LONGEST_SHOWN = 200;

    public static CertificateSubject of(X509Certificate certificate) {
        return of(certificate.getSubjectX500Principal());
    }

    static CertificateSubject issuerOf(X509Certificate certificate) {
        return of(certificate.getIssuerX500Principal());
    }

    public static CertificateSubject of(X500Principal principal) {
        try {
            return of(X500Name.getInstance(principal.getEncoded()));
        } catch (IllegalArgumentException e) {
            // Bytes that are no characters: Java lets them pass, and they name nobody.
            return of(new X500Name(new RDN[0]));
        }
    }

    public static CertificateSubject of(X500Name name) {
        return new CertificateSubject(name, name.toString());
    }

    public Optional<String> commonName() {
        return values(BCStyle.CN).stream().findFirst();
    }

    /** Returns the office number among the organizational units (OU); empty where there is none, or more than one. */
    public Optional<OfficeNumber> office() {
        List<OfficeNumber> numbers = values(BCStyle.OU).stream()
                .flatMap(unit -> OfficeNumber.parse(unit).stream())
                .distinct()
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }

    /**
     * Returns whether the common name is that of the CA which issues offices' certificates. Anyone can take the name.
     */
    public boolean isNamedAsOfficialCa() {
        return commonName()
                .map(found -> found.replaceAll("[\\s\\u3000]", "").toLowerCase(Locale.ROOT))
                .filter(OFFICIAL_CA::contains)
                .isPresent();
    }

    private List<String> values(ASN1ObjectIdentifier type) {
        return Stream.of(name.getRDNs(type))
                .flatMap(part -> Stream.of(part.getTypesAndValues()))
                .filter(part -> part.getType().equals(type))
                .map(part -> part.getValue())
                .flatMap(value -> value instanceof ASN1String text ? Stream.of(text.getString()) : Stream.empty())
                .toList();
    }

    /** Returns the whole name, safe to show: whoever made the certificate chose it. */
    @Override
    public String toString() {
        String shown = SafeText.of(text);
        return shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "...";
    }
}
