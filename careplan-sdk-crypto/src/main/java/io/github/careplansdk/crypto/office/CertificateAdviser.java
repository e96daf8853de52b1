package io.github.careplansdk.crypto.office;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.office.NextAct.Act;
import io.github.careplansdk.crypto.office.NextAct.Place;
import io.github.careplansdk.crypto.office.OfficeFacts.Hours;
import io.github.careplansdk.crypto.office.OfficeSituation.Application;
import io.github.careplansdk.crypto.office.OfficeSituation.Claims;
import io.github.careplansdk.crypto.office.OfficeSituation.KeyFile;
import io.github.careplansdk.crypto.office.OfficeSituation.Password;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the advice for one office at one moment. */
final class CertificateAdviser {
    /** The choices of the portal, as it prints them. */
    private static final DateTimeFormatter VALID_FROM = DateTimeFormatter.ofPattern("uuuu年MM月dd日から有効な証明書", Locale.ROOT);

    private static final int LONGEST_SUBJECT = 200;
    private static final String VALID_FROM_ISSUE = "発行日から有効な証明書";

    private final OfficeSituation situation;
    private final Instant at;
    private final ZonedDateTime now;
    private final Period renewalWindow;
    private final Optional<Hours> issuingStops;
    private final List<Finding> remarks = new ArrayList<>();

    /** The certificates for care plans, the one that ends last first. */
    private final List<Candidate> candidates;

    private record Candidate(X509Certificate certificate, CertificateKind kind, Validity validity) {
        LocalDate last() {
            return validity.lastDay();
        }

        ZonedDateTime lastSecond() {
            return last().atTime(LocalTime.MAX).truncatedTo(ChronoUnit.SECONDS).atZone(Validity.JAPAN);
        }
    }

    CertificateAdviser(List<X509Certificate> certificates, OfficeSituation situation, OfficeFacts facts, Instant at) {
        this.situation = situation;
        this.at = at;
        this.now = at.atZone(Validity.JAPAN);
        this.renewalWindow = facts.renewalWindow(now.toLocalDate());
        this.issuingStops = facts.issuingStops(now.toLocalDate());
        this.candidates = candidates(certificates);
    }

    private List<Candidate> candidates(List<X509Certificate> certificates) {
        List<Candidate> found = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            Optional<CertificateKind> kind = CertificateKind.of(certificate);
            if (kind.filter(CertificateKind::isForCarePlans).isPresent()) {
                found.add(new Candidate(certificate, kind.get(), Validity.of(certificate)));
            } else {
                remarks.add(kind.map(other -> Finding.of(OfficeCode.NOT_FOR_CARE_PLANS, other.officialName()))
                        .orElseGet(() -> Finding.of(OfficeCode.OF_NO_KNOWN_KIND, subject(certificate))));
            }
        }
        long offices = found.stream()
                .flatMap(candidate -> OfficeDirectory.BY_SUBJECT.officeOf(candidate.certificate()).stream())
                .distinct()
                .count();
        if (offices > 1) {
            throw new IllegalArgumentException("Advice is for one office number: give the certificates of each.");
        }
        found.sort(Comparator.comparing(Candidate::last)
                .reversed()
                .thenComparing(Candidate::kind)
                .thenComparing(candidate -> candidate.validity().begins()));
        return found;
    }

    /** Whoever made the certificate chose the name. */
    private static String subject(X509Certificate certificate) {
        String name = SafeText.of(certificate.getSubjectX500Principal().toString());
        return name.length() <= LONGEST_SUBJECT ? name : name.substring(0, LONGEST_SUBJECT) + "...";
    }

    CertificateAdvice advice() {
        boolean isOpen =
                candidates.stream().anyMatch(candidate -> !candidate.validity().hasEnded(at));
        if (isOpen && situation.file() == KeyFile.UNOPENED && situation.password() != Password.LOST) {
            remarks.add(unopened());
        }
        return isOpen ? withCertificate(candidates.get(0)) : withoutCertificate();
    }

    /** Advice where one has not ended. */
    private CertificateAdvice withCertificate(Candidate best) {
        Optional<ZonedDateTime> end = Optional.of(best.lastSecond());
        ZonedDateTime renewal = best.validity().renewalOpens(renewalWindow);
        boolean isRenewalOpen = !now.isBefore(renewal);
        if (situation.password() == Password.LOST) {
            return issueAnew(end, Finding.of(OfficeCode.CERTIFICATE_TO_ISSUE_ANEW, VALID_FROM_ISSUE));
        }
        if (!isUsable()) {
            ZonedDateTime begins = candidates.stream()
                    .filter(candidate -> !candidate.validity().hasEnded(at))
                    .map(candidate -> candidate.validity().begins().atZone(Validity.JAPAN))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return advice(
                    CertificateState.WAIT,
                    new NextAct(Act.WAIT, Place.COMPUTER, begins, Optional.empty(), ""),
                    Finding.of(OfficeCode.CERTIFICATE_BEGINS_LATER, begins.toLocalDate()));
        }
        if (isRenewalOpen && situation.application() != Application.NONE) {
            return ofApplication(end);
        }
        if (isRenewalOpen && best.kind() == CertificateKind.DX && situation.claims() == Claims.ONLINE) {
            return useClaimsCertificate(end);
        }
        String choice = VALID_FROM.format(best.last().plusDays(1));
        NextAct renew = new NextAct(Act.RENEW, Place.PORTAL, issuing(later(now, renewal)), end, choice);
        if (isRenewalOpen) {
            return advice(
                    CertificateState.RENEW,
                    renew,
                    Finding.of(OfficeCode.CERTIFICATE_TO_RENEW, best.kind().officialName(), best.last(), choice));
        }
        return best.kind() == CertificateKind.CLAIMS
                ? advice(
                        CertificateState.DX_NOT_NEEDED,
                        renew,
                        Finding.of(OfficeCode.CLAIMS_CERTIFICATE_SERVES, best.last(), renewal.toLocalDate()))
                : advice(
                        CertificateState.VALID,
                        renew,
                        Finding.of(OfficeCode.CERTIFICATE_VALID, best.last(), renewal.toLocalDate()));
    }

    /** Advice where there is none, or all have ended. */
    private CertificateAdvice withoutCertificate() {
        if (situation.password() == Password.LOST) {
            return issueAnew(Optional.empty(), Finding.of(OfficeCode.CERTIFICATE_TO_ISSUE_ANEW, VALID_FROM_ISSUE));
        }
        if (situation.application() != Application.NONE) {
            return ofApplication(Optional.empty());
        }
        if (situation.file() == KeyFile.UNREADABLE || isAnyOfNoKnownKind()) {
            return advice(
                    CertificateState.INDETERMINATE,
                    new NextAct(Act.CHECK_FILE, Place.COMPUTER, now, Optional.empty(), ""),
                    Finding.of(OfficeCode.CERTIFICATE_NOT_READ));
        }
        if (situation.file() == KeyFile.UNOPENED) {
            return situation.password() == Password.REISSUED
                    ? issueAnew(Optional.empty(), unopened())
                    : advice(
                            CertificateState.CHECK_PASSWORD,
                            new NextAct(Act.CHECK_PASSWORD, Place.COMPUTER, now, Optional.empty(), ""),
                            unopened());
        }
        Optional<Candidate> ended = candidates.stream().findFirst();
        boolean hadClaims =
                ended.filter(last -> last.kind() == CertificateKind.CLAIMS).isPresent();
        if (situation.claims() == Claims.ONLINE && !hadClaims) {
            return useClaimsCertificate(Optional.empty());
        }
        NextAct apply = new NextAct(Act.APPLY, Place.PORTAL, issuing(now), Optional.empty(), "");
        return ended.map(last -> advice(
                        CertificateState.EXPIRED,
                        apply,
                        Finding.of(OfficeCode.CERTIFICATE_EXPIRED, last.kind().officialName(), last.last())))
                .orElseGet(
                        () -> advice(CertificateState.APPLY, apply, Finding.of(OfficeCode.CERTIFICATE_TO_APPLY_FOR)));
    }

    private boolean isAnyOfNoKnownKind() {
        return remarks.stream().anyMatch(remark -> remark.code() == OfficeCode.OF_NO_KNOWN_KIND);
    }

    private CertificateAdvice useClaimsCertificate(Optional<ZonedDateTime> latest) {
        return advice(
                CertificateState.DX_NOT_NEEDED,
                new NextAct(Act.USE_CLAIMS_CERTIFICATE, Place.PORTAL, issuing(now), latest, ""),
                Finding.of(OfficeCode.CLAIMS_CERTIFICATE_TO_INSTALL));
    }

    private CertificateAdvice ofApplication(Optional<ZonedDateTime> latest) {
        return situation.application() == Application.APPLIED
                ? advice(
                        CertificateState.WAIT,
                        new NextAct(Act.WAIT, Place.PORTAL, issuing(now), latest, ""),
                        Finding.of(OfficeCode.CERTIFICATE_AWAITED))
                : advice(
                        CertificateState.DOWNLOAD,
                        new NextAct(Act.DOWNLOAD, Place.PORTAL, now, latest, ""),
                        Finding.of(OfficeCode.CERTIFICATE_TO_DOWNLOAD));
    }

    private Finding unopened() {
        return situation.password() == Password.REISSUED
                ? Finding.of(OfficeCode.FILE_OF_EARLIER_PASSWORD, VALID_FROM_ISSUE)
                : Finding.of(OfficeCode.PASSWORD_TO_CHECK);
    }

    private CertificateAdvice issueAnew(Optional<ZonedDateTime> latest, Finding finding) {
        Act act = situation.password() == Password.LOST ? Act.REISSUE_PASSWORD : Act.ISSUE_ANEW;
        return advice(
                CertificateState.ISSUE_ANEW,
                new NextAct(act, Place.PORTAL, issuing(now), latest, VALID_FROM_ISSUE),
                finding);
    }

    private CertificateAdvice advice(CertificateState state, NextAct next, Finding finding) {
        return new CertificateAdvice(
                at,
                state,
                candidates.stream().findFirst().map(Candidate::certificate),
                isUsable(),
                next,
                finding,
                remarks,
                issuingStops.filter(hours -> next.act().isIssuing()));
    }

    private boolean isUsable() {
        return candidates.stream()
                .map(Candidate::validity)
                .anyMatch(validity -> validity.hasBegun(at) && !validity.hasEnded(at));
    }

    /** The first moment from one on at which certificates are issued. */
    private ZonedDateTime issuing(ZonedDateTime from) {
        return issuingStops
                .filter(hours -> hours.include(from.toLocalTime()))
                .map(hours -> from.with(hours.to()))
                .orElse(from);
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? other : one;
    }
}
