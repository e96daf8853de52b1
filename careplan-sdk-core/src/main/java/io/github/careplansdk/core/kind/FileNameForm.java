package io.github.careplansdk.core.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form of an edition's file names (ファイル名): the kind, then these parts, with underscores between them, then the
 * extension. {@link Part#MONTH} is left out of the names of kinds without a month, {@link Part#BRANCH} of all names but
 * those of images.
 *
 * @param parts the parts behind the kind, in order
 */
public record FileNameForm(List<Part> parts) {
    /** @throws IllegalArgumentException if a part is repeated, or a required one is missing */
    public FileNameForm {
        parts = List.copyOf(parts);
        if (!parts.containsAll(List.of(Part.SENDER, Part.RECEIVER, Part.SERIAL))) {
            throw new IllegalArgumentException("A file name says who sends, who receives, and the serial.");
        }
        if (parts.contains(Part.SENDER_TYPE) != parts.contains(Part.RECEIVER_TYPE)) {
            throw new IllegalArgumentException("A file name says the service types of both offices or of none.");
        }
        if (Set.copyOf(parts).size() < parts.size()) {
            throw new IllegalArgumentException("A part stands once in a file name: " + parts);
        }
    }

    /** A part of a file name. */
    public enum Part {
        /** The service month, or 000000. */
        MONTH("YYYYMM", 6),
        /** The sender's office number. */
        SENDER("from", 10),
        /** The sender's service type. */
        SENDER_TYPE("fromType", 2),
        /** The receiver's office number. */
        RECEIVER("to", 10),
        /** The receiver's service type. */
        RECEIVER_TYPE("toType", 2),
        /** The file serial. */
        SERIAL("YYYYMMDDHHMMSS", 14),
        /** The branch number of an image. */
        BRANCH("NNNN", 4);

        private final String placeholder;
        private final int length;

        Part(String placeholder, int length) {
            this.placeholder = placeholder;
            this.length = length;
        }

        /** Returns the placeholder of the part in descriptions of the form. */
        public String placeholder() {
            return placeholder;
        }

        /** Returns whether a text is valid for the part, by its characters and length. */
        public boolean fits(String text) {
            boolean letters = this == SENDER_TYPE || this == RECEIVER_TYPE;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if ((c < '0' || c > '9') && !(letters && c >= 'A' && c <= 'Z')) {
                    return false;
                }
            }
            return text.length() == length;
        }
    }

    /** Returns a form of these parts. */
    public static FileNameForm of(Part... parts) {
        return new FileNameForm(List.of(parts));
    }

    /** Returns the parts that the names of a kind have. */
    public List<Part> parts(FileKind kind) {
        List<Part> ofKind = new ArrayList<>(parts);
        if (!kind.monthInName()) {
            ofKind.remove(Part.MONTH);
        }
        if (!kind.isImage()) {
            ofKind.remove(Part.BRANCH);
        }
        return List.copyOf(ofKind);
    }

    /** Returns the part that names of a kind need and these lack, or empty. */
    Optional<Part> lacking(FileKind kind) {
        if (kind.monthInName() && !parts.contains(Part.MONTH)) {
            return Optional.of(Part.MONTH);
        }
        return kind.isImage() && !parts.contains(Part.BRANCH) ? Optional.of(Part.BRANCH) : Optional.empty();
    }

    /** Returns whether the names hold the service types of sender and receiver. */
    public boolean hasServiceTypes() {
        return parts.contains(Part.SENDER_TYPE);
    }

    /** Describes the names of a kind, such as {@code UPPLAN_YYYYMM_from_fromType_to_toType_YYYYMMDDHHMMSS.CSV}. */
    public String describe(FileKind kind) {
        return String.join(
                        "_",
                        Stream.concat(
                                        Stream.of(kind.name()),
                                        parts(kind).stream().map(Part::placeholder))
                                .toList())
                + kind.extension();
    }
}
