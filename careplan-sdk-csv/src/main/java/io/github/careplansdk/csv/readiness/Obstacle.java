package io.github.careplansdk.csv.readiness;

/** Why a file cannot be exchanged after the move. */
public enum Obstacle {
    /** Its rows are of an edition that is not accepted after the move. */
    EDITION(Usability.NOT_AFTER_MOVE),
    /** Its CSV version is in no edition of the standard. */
    EDITION_UNKNOWN(Usability.FAULTY),
    /** Its name has the form of an edition that is not accepted after the move. */
    NAME_OF_EDITION(Usability.NOT_AFTER_MOVE),
    /** Its name breaks the rules of every edition. */
    NAME(Usability.FAULTY),
    /** No edition that is accepted after the move has its kind. */
    KIND(Usability.NOT_AFTER_MOVE),
    /** Its content, or the unit it is in, has errors in other respects. */
    CONTENT(Usability.FAULTY),
    /** It cannot be read. */
    UNREADABLE(Usability.UNREAD);

    private final Usability usability;

    Obstacle(Usability usability) {
        this.usability = usability;
    }

    /** Returns what a file with this obstacle is, as far as this one goes. */
    public Usability usability() {
        return usability;
    }
}
