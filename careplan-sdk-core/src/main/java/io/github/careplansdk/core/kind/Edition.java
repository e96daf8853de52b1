package io.github.careplansdk.core.kind;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An edition (版) of the standard: the names of its files, its kinds, and the groups of kinds that belong together or
 * are sent together. Files state it in their first column (CSVバージョン); later editions have greater values. Immutable;
 * editions of the same CSV version are equal.
 *
 * <p>Only the version and the first month are known of an edition that is not described; its files cannot be checked.
 */
public final class Edition implements Comparable<Edition> {
    private static final Pattern VERSION = Pattern.compile("[0-9]{4}(0[1-9]|1[0-2])");

    private final String csvVersion;
    private final String label;
    private final YearMonth from;
    private final Optional<YearMonth> published;
    private final List<String> withdrawnVersions;
    private final Optional<FileNameForm> nameForm;
    private final List<UnitFamily> families;
    private final List<UnitType> units;
    private final List<FileKind> kinds;

    private Edition(Builder builder) {
        this.csvVersion = builder.csvVersion;
        this.label = builder.label;
        this.from = builder.from;
        this.published = builder.published;
        this.withdrawnVersions = List.copyOf(builder.withdrawnVersions);
        this.nameForm = builder.nameForm;
        this.families = List.copyOf(builder.families);
        this.units = List.copyOf(builder.units);
        Set<FileKind> sent = new LinkedHashSet<>();
        for (UnitType unit : units) {
            sent.addAll(unit.required());
            sent.addAll(unit.optional());
        }
        List<FileKind> sorted = new ArrayList<>(sent);
        Collections.sort(sorted);
        this.kinds = List.copyOf(sorted);
    }

    /**
     * Returns a builder of a new edition.
     *
     * @param csvVersion the six digits in its files
     * @param label what people call it, as a number of two parts
     * @param from the first service month for which it applies
     */
    public static Builder builder(String csvVersion, String label, YearMonth from) {
        return new Builder(csvVersion, label, from);
    }

    /** Returns a builder of a later edition that begins with everything this edition has. */
    public Builder next(String version, String nextLabel, YearMonth nextFrom) {
        Builder next = new Builder(version, nextLabel, nextFrom);
        next.nameForm = nameForm;
        next.families.addAll(families);
        next.units.addAll(units);
        return next;
    }

    /** Returns the six digits in the first column of its files. */
    public String csvVersion() {
        return csvVersion;
    }

    /** Returns what people call it, as a number of two parts. */
    public String label() {
        return label;
    }

    /** Returns the first service month for which it applies. */
    public YearMonth from() {
        return from;
    }

    /**
     * Returns the month in which it was published, or empty where that is not known. Some products mistake it for the
     * CSV version.
     */
    public Optional<YearMonth> published() {
        return published;
    }

    /** Returns the CSV versions of its drafts, which never applied. */
    public List<String> withdrawnVersions() {
        return withdrawnVersions;
    }

    /** Returns whether its kinds, names and units are known, so that files of it can be checked. */
    public boolean isDescribed() {
        return nameForm.isPresent();
    }

    /** Returns the form of its file names, or empty where the edition is not described. */
    public Optional<FileNameForm> nameForm() {
        return nameForm;
    }

    /** Returns its kinds, in the order of the standard's list. */
    public List<FileKind> kinds() {
        return kinds;
    }

    /**
     * Checks that the edition has a kind.
     *
     * @throws IllegalArgumentException if it does not, or its kinds are not known
     */
    public void require(FileKind kind) {
        if (!isDescribed()) {
            throw new IllegalArgumentException(
                    "Kinds, names and columns of edition " + this + " are not known: use a later edition.");
        }
        if (!kinds.contains(kind)) {
            throw new IllegalArgumentException("Edition " + this + " has no files of the kind " + kind + ".");
        }
    }

    /** Returns the kinds that belong together by a key. */
    public List<UnitFamily> families() {
        return families;
    }

    /** Returns the units (送信単位) in which its files are sent. */
    public List<UnitType> units() {
        return units;
    }

    /** Returns the family that a kind leads, or empty where it leads none. */
    public Optional<UnitFamily> familyOfLead(FileKind lead) {
        return families.stream().filter(family -> family.lead().equals(lead)).findFirst();
    }

    /**
     * Returns the family of a file, or empty where it is in none. For a kind in several families this is the monthly
     * one if the file name holds a month.
     */
    public Optional<UnitFamily> family(FileKind kind, Optional<YearMonth> month) {
        for (UnitFamily family : families) {
            if (family.has(kind) && (!kind.zeroMonthAllowed() || family.isMonthly() == month.isPresent())) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /** Returns the family that a kind deletes, or empty where it is no deletion. */
    public Optional<UnitFamily> deletedBy(FileKind deletion) {
        return families.stream()
                .filter(family -> family.deletion().filter(deletion::equals).isPresent())
                .findFirst();
    }

    /**
     * Returns whether this edition is within a range of editions.
     *
     * @param since the CSV version of the first of them, or empty for no lower bound
     * @param until the CSV version of the last of them, or empty for no upper bound
     */
    public boolean isWithin(String since, String until) {
        return since.compareTo(csvVersion) <= 0 && (until.isEmpty() || csvVersion.compareTo(until) <= 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edition edition && edition.csvVersion.equals(csvVersion);
    }

    @Override
    public int hashCode() {
        return csvVersion.hashCode();
    }

    /** Compares by CSV version, which rises from edition to edition. */
    @Override
    public int compareTo(Edition other) {
        return csvVersion.compareTo(other.csvVersion);
    }

    @Override
    public String toString() {
        return label + " (" + csvVersion + ")";
    }

    /** Builds an edition. */
    public static final class Builder {
        private final String csvVersion;
        private final String label;
        private final YearMonth from;
        private Optional<YearMonth> published = Optional.empty();
        private final List<String> withdrawnVersions = new ArrayList<>();
        private Optional<FileNameForm> nameForm = Optional.empty();
        private final List<UnitFamily> families = new ArrayList<>();
        private final List<UnitType> units = new ArrayList<>();

        private Builder(String csvVersion, String label, YearMonth from) {
            if (!VERSION.matcher(csvVersion).matches()) {
                throw new IllegalArgumentException("A CSV version is a year and a month, YYYYMM: " + csvVersion);
            }
            this.csvVersion = csvVersion;
            this.label = label;
            this.from = from;
        }

        /** Sets the month in which it was published. */
        public Builder published(YearMonth month) {
            published = Optional.of(month);
            return this;
        }

        /** Adds a CSV version that a draft of it had. */
        public Builder withdrawnVersion(String version) {
            withdrawnVersions.add(version);
            return this;
        }

        /** Sets the form of its file names. */
        public Builder nameForm(FileNameForm form) {
            nameForm = Optional.of(form);
            return this;
        }

        /** Adds families; one with the same lead as before takes its place. */
        public Builder families(UnitFamily... more) {
            for (UnitFamily family : more) {
                families.removeIf(each -> each.lead().equals(family.lead()));
                families.add(family);
            }
            return this;
        }

        /** Adds units; one of the same name as before takes its place. */
        public Builder units(UnitType... more) {
            for (UnitType unit : more) {
                units.removeIf(unit::equals);
                units.add(unit);
            }
            return this;
        }

        /**
         * Removes a kind from all units and families, together with the families and units that it leads. Parts and
         * deletions that are in no other family are removed too.
         */
        public Builder without(FileKind kind) {
            List<FileKind> led = families.stream()
                    .filter(family -> family.lead().equals(kind))
                    .flatMap(family -> family.kinds().stream())
                    .toList();
            families.removeIf(family -> family.lead().equals(kind));
            families.replaceAll(family -> family.without(kind));
            takeFromUnits(kind);
            led.stream().filter(each -> !isOfAFamily(each)).forEach(this::takeFromUnits);
            return this;
        }

        private void takeFromUnits(FileKind kind) {
            units.removeIf(unit -> unit.required().get(0).equals(kind));
            units.replaceAll(unit -> unit.without(kind));
        }

        private boolean isOfAFamily(FileKind kind) {
            for (UnitFamily family : families) {
                if (family.kinds().contains(kind)) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Returns the edition.
         *
         * @throws IllegalArgumentException if it is inconsistent: a unit has a kind that is in no family, a family has
         *     a kind that no unit sends, or the form of its file names is missing or lacks a part that a kind needs
         */
        public Edition build() {
            Edition edition = new Edition(this);
            for (FileKind kind : edition.kinds) {
                if (!isOfAFamily(kind)) {
                    throw unsound(
                            edition,
                            "no family has the kind " + kind
                                    + ", so a receiver would not know what it changes. Name one by families(UnitFamily.of(…)).");
                }
            }
            for (UnitFamily family : families) {
                for (FileKind kind : family.kinds()) {
                    if (!edition.kinds.contains(kind)) {
                        throw unsound(
                                edition, "no unit sends the kind " + kind + ". Name one by units(UnitType.of(…)).");
                    }
                }
            }
            if (nameForm.isEmpty() && !edition.kinds.isEmpty()) {
                throw unsound(edition, "the form of its file names is missing. Name it by nameForm(…).");
            }
            for (FileKind kind : edition.kinds) {
                Optional<FileNameForm.Part> lacking = nameForm.orElseThrow().lacking(kind);
                if (lacking.isPresent()) {
                    throw unsound(edition, "file names of the kind " + kind + " need " + lacking.get() + ".");
                }
            }
            return edition;
        }

        private static IllegalArgumentException unsound(Edition edition, String why) {
            return new IllegalArgumentException("Edition " + edition + ": " + why);
        }
    }
}
