package io.github.careplansdk.core.code;

import java.util.Optional;
import java.util.stream.Stream;

/** An entry of a code list: what stands in the cell, and what it means. Implemented by enums. */
public interface Code {
    /** Returns the text of the cell: half-width digits or letters. */
    String code();

    /** Returns the standard's Japanese word for it. */
    String label();

    /** Returns the CSV version of the edition that brought it, or empty where every edition has it. */
    default String since() {
        return "";
    }

    /** Returns the CSV version of the last edition that has it, or empty where the newest has it. */
    default String until() {
        return "";
    }

    /** Returns the constant of a code list with that code, or empty where it has none. */
    static <C extends Enum<C> & Code> Optional<C> find(Class<C> list, String code) {
        return Stream.of(list.getEnumConstants())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
