package io.github.careplansdk.crypto.testkit;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * A small invented CA and certificates of offices, good and bad, for tests and for trying out. Keys are generated on
 * first use (an RSA key takes some tenths of a second) and kept: the same role and office give the same identity. All
 * times are relative to the moment of creation. Safe to share among threads.
 */
public final class SamplePki {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String CA_NAME = "e-seikyuuCA";

    private final Instant now;
    private final SampleCa ca;
    private final Map<String, SampleCa> otherCas = new HashMap<>();
    private final Map<RoleOfOffice, SigningIdentity> identities = new HashMap<>();
    private final List<X509Certificate> revoked = new ArrayList<>();

    private record RoleOfOffice(SampleCertificate.Role role, OfficeNumber office) {}

    private SamplePki(Instant now) {
        this.now = now;
        this.ca = newCa(Duration.ofDays(5 * 365));
    }

    /** Returns a new PKI, created at the time of the system's clock. */
    public static SamplePki create() {
        return create(Clock.systemUTC());
    }

    /** Returns a new PKI, created at the current time of a clock. */
    public static SamplePki create(Clock clock) {
        return new SamplePki(clock.instant());
    }

    /** Returns the CA's certificate: a root named {@code e-seikyuuCA}, good for 15 more years. */
    public X509Certificate ca() {
        return ca.certificate();
    }

    /** Returns the CA as the only trust anchor. */
    public TrustAnchors anchors() {
        return TrustAnchors.of(ca());
    }

    /** Returns the certificate of a CA with the same name and a new key, as after a renewal. */
    public X509Certificate renewedCa() {
        return renewed().certificate();
    }

    /** Returns the certificate of a CA below the sample CA. */
    public X509Certificate intermediate() {
        return middle().certificate();
    }

    /**
     * Returns a good claims certificate (介護保険証明書) with its key.
     *
     * @param office ten digits
     */
    public SigningIdentity office(String office) {
        return identity(SampleCertificate.Role.CLAIMS, office);
    }

    /**
     * Returns a certificate of a role with its key.
     *
     * @param office ten digits
     */
    public SigningIdentity identity(SampleCertificate.Role role, String office) {
        RoleOfOffice key = new RoleOfOffice(role, new OfficeNumber(office));
        synchronized (identities) {
            SigningIdentity known = identities.get(key);
            if (known != null) {
                return known;
            }
            SigningIdentity made = make(role, office);
            identities.put(key, made);
            if (role == SampleCertificate.Role.REVOKED) {
                revoked.add(made.certificate());
            }
            return made;
        }
    }

    private SigningIdentity make(SampleCertificate.Role role, String office) {
        SampleCertificate claims = certificate(office);
        return switch (role) {
            case CLAIMS, REVOKED -> issue(claims);
            case DX -> issue(claims.commonName("CarePlanJigyousho"));
            case EXPIRED -> issue(claims.begins(daysFromNow(-3 * 365)).ends(endOfDay(-10)));
            case NOT_YET_VALID -> issue(claims.begins(daysFromNow(10)));
            case RENEWAL_DUE -> issue(claims.begins(daysFromNow(30 - 3 * 365)).ends(endOfDay(30)));
            case OTHER_CA_SAME_NAME ->
                other("imitation", () -> SampleCa.imitationOf(ca)).issue(claims);
            case RENEWED_CA -> renewed().issue(claims);
            case MISSING_INTERMEDIATE -> withoutAbove(middle().issue(claims));
            case WEAK_KEY -> issue(claims.key("RSA", 1024));
            case WRONG_USAGE -> issue(claims.keyUsage(KeyUsage.keyEncipherment));
            case TLS_SERVER -> issue(claims.forServer());
        };
    }

    /**
     * Returns the description of a certificate for an office: a good claims certificate, half a year old and valid for
     * three years, until changed.
     *
     * @param office ten digits
     */
    public SampleCertificate certificate(String office) {
        return new SampleCertificate(new OfficeNumber(office), daysFromNow(-180), endOfDay(3 * 365 - 180));
    }

    /** Issues a certificate by the sample CA, with a new key. The CA is in its chain. */
    public SigningIdentity issue(SampleCertificate wanted) {
        return ca.issue(wanted);
    }

    /** Issues a certificate by a new CA below the sample CA. Both CAs are in its chain. */
    public SigningIdentity issue(SampleCertificate wanted, SampleCertificate issuer) {
        return ca.below(issuer).issue(wanted);
    }

    /**
     * Returns the CA's list of revoked certificates: issued now, good for a week, with the REVOKED ones requested so
     * far.
     */
    public X509CRL crl() {
        SampleRevocationList list = revocationList();
        synchronized (identities) {
            revoked.forEach(certificate -> list.revoked(certificate, daysFromNow(-1)));
        }
        return issue(list);
    }

    /**
     * Returns the description of a list of revoked certificates: empty, issued now and good for a week, until changed.
     */
    public SampleRevocationList revocationList() {
        return new SampleRevocationList(now, daysFromNow(7));
    }

    /** Issues a list of revoked certificates by the sample CA. */
    public X509CRL issue(SampleRevocationList wanted) {
        return ca.issue(wanted);
    }

    /**
     * Writes the PKI as files for tools: certificates in PEM, PFX files with their passwords, the list of revoked
     * certificates, and a README that describes them.
     *
     * @param folder created if it does not exist; files of the same names are replaced
     */
    public void write(Path folder) throws IOException {
        new SampleFiles(this, folder).write();
    }

    /** The certificate of the CA that took the sample CA's name. */
    X509Certificate imitation() {
        return other("imitation", () -> SampleCa.imitationOf(ca)).certificate();
    }

    private SampleCa renewed() {
        return other("renewed", () -> newCa(Duration.ofDays(180)));
    }

    private SampleCa middle() {
        return other(
                "intermediate",
                () -> ca.below(certificate("9900000000")
                        .withoutOffice()
                        .commonName("e-seikyuu CA")
                        .ca()));
    }

    private SampleCa newCa(Duration age) {
        return SampleCa.root(SampleCertificate.name(CA_NAME), now.minus(age), endOfDay(15 * 365));
    }

    private SampleCa other(String name, Supplier<SampleCa> maker) {
        synchronized (otherCas) {
            SampleCa known = otherCas.get(name);
            if (known == null) {
                known = maker.get();
                otherCas.put(name, known);
            }
            return known;
        }
    }

    private static SigningIdentity withoutAbove(SigningIdentity identity) {
        return SigningIdentity.of(identity.privateKey(), List.of(identity.certificate()));
    }

    private Instant daysFromNow(int days) {
        return now.plus(Duration.ofDays(days));
    }

    /** The last second, in Japan, of a day. */
    private Instant endOfDay(int daysFromNow) {
        return now.atZone(JAPAN)
                .toLocalDate()
                .plusDays(daysFromNow)
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(JAPAN)
                .toInstant();
    }
}
