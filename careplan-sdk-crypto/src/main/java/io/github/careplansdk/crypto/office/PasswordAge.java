package io.github.careplansdk.crypto.office;

import io.github.careplansdk.core.problem.Finding;
import java.time.LocalDate;
import java.time.Period;

/**
 * How old a password is. How long one lasts differs from service to service, and the caller says it.
 *
 * @param name what the password is for, as it is to be shown
 * @param changed the day it was last changed
 * @param lasts how long it may be used
 */
public record PasswordAge(String name, LocalDate changed, Period lasts) {
    /** @throws IllegalArgumentException if it does not last at all */
    public PasswordAge {
        if (!changed.plus(lasts).isAfter(changed)) {
            throw new IllegalArgumentException("A password lasts for some time.");
        }
    }

    /** Returns the last day on which it may be used. */
    public LocalDate last() {
        return changed.plus(lasts).minusDays(1);
    }

    /**
     * Returns how it stands with the password on a day.
     *
     * @param notice how long before its last day to remind of it
     */
    public Finding check(LocalDate day, Period notice) {
        if (day.isAfter(last())) {
            return Finding.of(OfficeCode.PASSWORD_TOO_OLD, name, last());
        }
        return Finding.of(
                day.isBefore(last().minus(notice)) ? OfficeCode.PASSWORD_IN_USE : OfficeCode.PASSWORD_TO_CHANGE,
                name,
                last());
    }
}
