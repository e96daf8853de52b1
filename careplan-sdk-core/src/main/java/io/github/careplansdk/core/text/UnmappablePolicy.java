package io.github.careplansdk.core.text;

/** What to do with characters that do not fit MS932. No policy ever writes {@code ?}. */
public enum UnmappablePolicy {
    /** Leave a text that has any as it is; each is a {@link UnmappableCharacter}. */
    REFUSE,
    /** Replace those that have something near them in MS932, each a {@link CharacterChange}; the others stay, each an {@link UnmappableCharacter}. */
    CONVERT,
    /** As {@link #CONVERT}, and write 〓 for the others, each a {@link CharacterChange} too. */
    MARK
}
