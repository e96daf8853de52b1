package io.github.careplansdk.core.internal.text;

/** A value that knows how a {@link Template} shows it. */
public interface Field {
    /** Returns what is shown of it; empty where there is nothing to show. */
    Markup markup();

    /** Returns choices, as {@code 初回・継続}, with those marked that the value names. */
    Markup choices(String choices);
}
