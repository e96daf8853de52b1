package io.github.careplansdk.core.internal.text;

import io.github.careplansdk.core.internal.SafeText;

/**
 * A piece of HTML: an escaped text, or what a {@link Template} made. Immutable.
 *
 * <p>Nothing that a file holds becomes markup. Control characters and those that turn the direction of writing are shown as
 * escapes ({@link SafeText}); line ends and tabs stay.
 */
public final class Markup {
    private final String html;

    Markup(String html) {
        this.html = html;
    }

    /** Returns a text, escaped for elements and for attributes in quotes. */
    public static Markup of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\r', '\t' -> escaped.append((char) c);
                default -> {
                    if (SafeText.isUnsafe(c)) {
                        escaped.append(SafeText.of(Character.toString(c)));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return new Markup(escaped.toString());
    }

    /** Returns whether there is nothing. */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** Returns whether a text with its tags stands in this one: no text that was filled in has a tag. */
    public boolean contains(String tags) {
        return html.contains(tags);
    }

    /** Returns the text of the piece with its tags. */
    String html() {
        return html;
    }

    @Override
    public String toString() {
        return "Markup[hidden]";
    }
}
