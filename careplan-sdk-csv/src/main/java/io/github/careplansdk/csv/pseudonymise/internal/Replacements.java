package io.github.careplansdk.csv.pseudonymise.internal;

import io.github.careplansdk.csv.pseudonymise.internal.text.DateShift;
import io.github.careplansdk.csv.pseudonymise.internal.text.KeyedHash;
import io.github.careplansdk.csv.pseudonymise.internal.text.NumberReplacement;
import io.github.careplansdk.csv.pseudonymise.internal.text.TextReplacement;
import java.time.LocalDate;

/** What stands for texts, numbers and dates under a key, in all files of a run. For one thread. */
public final class Replacements {
    private static final int INSURER_DIGITS = 6;
    private static final int OFFICE_DIGITS = 10;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1870, 1, 1);

    private final KeyedHash persons;
    /** Apart: dates that stay beside those that move tell by how much a person's move. */
    private final KeyedHash births;

    private final LocalDate tomorrow;
    private final boolean movesDates;
    final TextReplacement texts;
    final TextReplacement insured;
    final NumberReplacement insurers;
    final NumberReplacement offices;

    /**
     * Creates replacements.
     *
     * @param today the current day: a birth in the future stays there
     * @param movesDates whether other dates than births move
     */
    public Replacements(byte[] key, LocalDate today, boolean movesDates) {
        KeyedHash hash = new KeyedHash(key);
        this.persons = hash.of("person");
        this.births = hash.of("birth");
        this.texts = new TextReplacement(hash.of("text"));
        this.insured = new TextReplacement(hash.of("insured"));
        this.insurers = new NumberReplacement(hash.of("insurer"), INSURER_DIGITS);
        this.offices = new NumberReplacement(hash.of("office"), OFFICE_DIGITS);
        this.tomorrow = today.plusDays(1);
        this.movesDates = movesDates;
    }

    /** Whether other dates than births move. */
    boolean movesDates() {
        return movesDates;
    }

    LocalDate date(String person, LocalDate date) {
        return DateShift.of(persons, person).move(date);
    }

    LocalDate birth(String person, LocalDate date) {
        return DateShift.of(births, person).moveWithin(date, FIRST_BIRTH, tomorrow);
    }
}
