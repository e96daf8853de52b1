package io.github.careplansdk.core.code;

/** An entry of a code list: what stands in the cell, and what it means. Implemented by enums. */
public interface Code {
    /** The text of the cell: half-width digits or letters. */
    String code();

    /** The standard's Japanese word for it. */
    String label();
}
