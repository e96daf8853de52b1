package io.github.careplansdk.core.text;

import io.github.careplansdk.core.text.Conversion.CharacterChange;

/** Says what to do with characters that do not fit MS932. No policy writes {@code ?}. */
public enum UnmappablePolicy {
    /** Leave a text that has any as it is; each is an {@link UnmappableCharacter}. */
    REFUSE,
    /**
     * Replace those that have a near equivalent in MS932, each a {@link CharacterChange}; the others stay, each an
     * {@link UnmappableCharacter}.
     */
    CONVERT,
    /** As {@link #CONVERT}, and write 〓 for the others, each a {@link CharacterChange} too. */
    MARK
}
