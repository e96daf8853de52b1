package io.github.careplansdk.core.code;

import java.util.Optional;

/** An entry of a code list: what stands in the cell, and what it means. Implemented by enums. */
public interface Code {
    /** The text of the cell: half-width digits or letters. */
    String code();

    /** The standard's Japanese word for it. */
    String label();

    /** Returns the constant of a code list with that code, or empty where it has none. */
    static <C extends Enum<C> & Code> Optional<C> find(Class<C> list, String code) {
        return Optional.ofNullable(list.cast(CodeTable.of(list).get(code)));
    }
}
