package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.kind.FileKind;
import java.util.List;

/**
 * One thing that a received unit does to what the receiver holds. The changes of a unit concern each kind of a key once; a
 * receiver applies them all or none.
 */
public sealed interface Change {
    /** Returns what it is about. */
    Key key();

    /** Returns the kinds of records that it changes. */
    List<FileKind> kinds();

    /**
     * These records are all that there is of a kind under a key from now on. There may be none: a new plan without table 3
     * takes the old one's away.
     *
     * @param kind the kind of the files that the records stand in
     * @param key what they are about; for results the user, month and provider, whatever the service type
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

        /** Shows the kind, the key and how many records there are, never what they hold. */
        @Override
        public String toString() {
            return "Replace[kind=" + kind + ", key=" + key + ", records=" + records.size() + "]";
        }
    }

    /**
     * There is nothing of these kinds under a key from now on.
     *
     * @param kinds tables 1, 2 and 3; or tables 6 and 7; or results; or basic information with its parts and image; or a
     *     preventive plan with its part. The supplement is not deleted.
     * @param key what they are about; for results also the service type
     */
    record Delete(List<FileKind> kinds, Key key) implements Change {
        public Delete {
            kinds = List.copyOf(kinds);
        }
    }
}
