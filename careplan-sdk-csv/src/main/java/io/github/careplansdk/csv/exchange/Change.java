package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.exchange.IncomingUnit.FamilyImage;
import java.util.List;

/**
 * A change that a received unit makes to the receiver's data. The changes of a unit concern each kind of a key once; a
 * receiver applies all of them or none.
 */
public sealed interface Change {
    /** Returns the key of the records that it changes. */
    Key key();

    /** Returns the kinds of records that it changes. */
    List<FileKind> kinds();

    /**
     * Replaces all records of a kind under a key. There may be no new records: a new plan without table 3 removes the
     * old one's.
     *
     * @param kind the kind of the files that the records stand in
     * @param key the key of the records; for results the user, month and provider, whatever the service type
     * @param records the records, in the order of the file; for {@link FileKind#UPKIHON_IMAGE} a {@link FamilyImage}
     */
    record Replace(FileKind kind, Key key, List<? extends Record> records) implements Change {
        public Replace {
            records = List.copyOf(records);
        }

        @Override
        public List<FileKind> kinds() {
            return List.of(kind);
        }

        /** Returns the kind, the key and the number of records, never their content. */
        @Override
        public String toString() {
            return "Replace[kind=" + kind + ", key=" + key + ", records=" + records.size() + "]";
        }
    }

    /**
     * Deletes all records of some kinds under a key.
     *
     * @param kinds tables 1, 2 and 3; or tables 6 and 7; or results; or basic information with its parts and image; or
     *     a preventive plan with its part. The supplement is not deleted.
     * @param key the key of the records; for results also the service type
     */
    record Delete(List<FileKind> kinds, Key key) implements Change {
        public Delete {
            kinds = List.copyOf(kinds);
        }
    }
}
