package io.github.careplansdk.crypto.office;

import io.github.careplansdk.core.move.AnnouncedDate;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The licence (ライセンス) of an office number for the official client. Days are those of Japan.
 *
 * @param applied the day it was first applied for, which decides whether it renews by itself
 * @param first the first day of its first year, or of a later one that was applied for by hand
 * @param renewalRefused whether the office has said that it is not to renew by itself
 * @param freePass whether it was applied for in the free-pass campaign (フリーパスキャンペーン)
 */
public record Licence(LocalDate applied, LocalDate first, boolean renewalRefused, boolean freePass) {
    /** @throws IllegalArgumentException if it begins before it was applied for */
    public Licence {
        if (first.isBefore(applied)) {
            throw new IllegalArgumentException("A licence does not begin before it is applied for.");
        }
    }

    /** Returns a licence that was applied for on a day, from which it runs. */
    public static Licence appliedOn(LocalDate day) {
        return new Licence(day, day, false, false);
    }

    /** Returns a copy with the first day of a year that was applied for by hand. */
    public Licence runningFrom(LocalDate day) {
        return new Licence(applied, day, renewalRefused, freePass);
    }

    /** Returns a copy that is not to renew by itself. */
    public Licence refusingRenewal() {
        return new Licence(applied, first, true, freePass);
    }

    /** Returns a copy that was applied for in the free-pass campaign. */
    public Licence inFreePass() {
        return new Licence(applied, first, renewalRefused, true);
    }

    /** Returns whether it renews by itself. */
    public boolean renewsItself(OfficeFacts facts) {
        return facts.licenceRenewsItself(applied) && !renewalRefused;
    }

    /** Returns the year that runs on a day; where none does, the first one or the last one. */
    public LicenceYear year(LocalDate day, OfficeFacts facts) {
        LicenceYear year = new LicenceYear(first);
        if (!renewsItself(facts) || !day.isAfter(year.last())) {
            return year;
        }
        // Never a 29 February, on which only a first year may begin.
        LocalDate second = year.last().plusDays(1);
        return new LicenceYear(second.plusYears(ChronoUnit.YEARS.between(second, day)));
    }

    /** Returns whether the licence is no obstacle on a day: it runs, or licences are needed no more. */
    public boolean allows(LocalDate day, OfficeFacts facts) {
        return check(day, facts).stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Returns how it stands with the licence on a day: whether it runs, how it goes on, and whether it is free. */
    public List<Finding> check(LocalDate day, OfficeFacts facts) {
        AnnouncedDate end = facts.licencesEnd();
        if (end.hasCome(day)) {
            return List.of(Finding.of(OfficeCode.LICENCES_END, end.announced()));
        }
        if (day.isBefore(first)) {
            return List.of(Finding.of(OfficeCode.LICENCE_NOT_BEGUN, first));
        }
        List<Finding> findings = new ArrayList<>();
        LocalDate last = year(day, facts).last();
        if (day.isAfter(last)) {
            findings.add(Finding.of(OfficeCode.LICENCE_ENDED, last));
            endWithin(new LicenceYear(day), end).ifPresent(findings::add);
            return List.copyOf(findings);
        }
        if (end.hasCome(last)) {
            findings.add(Finding.of(OfficeCode.LICENCE_RUNS_TO_MOVE, last, end.announced()));
        } else {
            OfficeCode next = renewsItself(facts) ? OfficeCode.LICENCE_RENEWS_ITSELF : OfficeCode.LICENCE_TO_RENEW;
            findings.add(Finding.of(next, last));
            endWithin(new LicenceYear(last.plusDays(1)), end).ifPresent(findings::add);
        }
        freeUntil(facts)
                .ifPresent(free -> findings.add(
                        Finding.of(day.isAfter(free) ? OfficeCode.FREE_PASS_OVER : OfficeCode.FREE_PASS, free)));
        return List.copyOf(findings);
    }

    /** Who renews has to know that the year is cut short. */
    private static Optional<Finding> endWithin(LicenceYear next, AnnouncedDate end) {
        return end.hasCome(next.last())
                ? Optional.of(Finding.of(OfficeCode.LICENCES_END_NEXT, end.announced()))
                : Optional.empty();
    }

    /** Returns the last day on which it is free, or empty if it is not. */
    public Optional<LocalDate> freeUntil(OfficeFacts facts) {
        return freePass ? facts.freePass(applied).map(free -> applied.plus(free).minusDays(1)) : Optional.empty();
    }
}
