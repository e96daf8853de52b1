package io.github.careplansdk.csv.report.internal;

import io.github.careplansdk.core.internal.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes HTML, element by element. Text and attributes are escaped here and nowhere else, so that nothing a file holds becomes
 * markup: {@code html.open("td").with("class", "name").text(cell).close()}. Control characters and those that turn the
 * direction of writing are shown as escapes ({@link SafeText}); line ends and tabs stay.
 *
 * <p>Nothing is buffered but the names of the open elements. A writer that fails is an {@link UncheckedIOException}.
 */
public final class Html {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern SCHEME = Pattern.compile("\\s*[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Set<String> LINKS = Set.of("href", "src", "action", "formaction", "data");
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "link", "meta");
    private static final Set<String> RAW = Set.of("script", "style");

    private final Writer out;
    private final Deque<String> elements = new ArrayDeque<>();
    private boolean inTag;

    /** HTML that goes to that writer, which the caller closes. */
    public Html(Writer out) {
        this.out = out;
    }

    /** Begins a document: its type and the root element, in that language ({@code ja}). */
    public Html document(String language) {
        write("<!DOCTYPE html>\n");
        return open("html").with("lang", language);
    }

    /** Begins an element; attributes may follow. */
    public Html open(String element) {
        endTag();
        write("<");
        write(checked(element));
        elements.push(element);
        inTag = true;
        return this;
    }

    /**
     * An attribute of the element that was just begun.
     *
     * @throws IllegalArgumentException for a handler of events, and for an address with another scheme than https, http or
     *     data:image
     */
    public Html with(String attribute, String value) {
        if (!inTag) {
            throw new IllegalStateException("Attributes stand directly behind open().");
        }
        if (checked(attribute).startsWith("on") || LINKS.contains(attribute) && !isHarmless(value)) {
            throw new IllegalArgumentException("The attribute " + attribute + " would run something.");
        }
        write(" ");
        write(attribute);
        write("=\"");
        escape(value);
        write("\"");
        return this;
    }

    /** An attribute of the element that was just begun, as a number. */
    public Html with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    /** Text within the element, with its line ends; whether they are seen is the style's business. */
    public Html text(String text) {
        if (RAW.contains(elements.peek())) {
            throw new IllegalStateException("Text cannot be escaped in " + elements.peek() + ": use verbatim().");
        }
        endTag();
        escape(text);
        return this;
    }

    /** What stands within the innermost element, which is ended behind it. */
    public Html body(Runnable content) {
        content.run();
        return close();
    }

    /** Ends the innermost element. */
    public Html close() {
        String element = elements.pop();
        endTag();
        if (!VOID.contains(element)) {
            write("</");
            write(element);
            write(">");
        }
        return this;
    }

    /** An element that holds that text only. */
    public Html element(String element, String text) {
        return open(element).text(text).close();
    }

    /**
     * A style or a script, as it is. Only for constants of the program: never for what a file holds.
     *
     * @param element {@code style} or {@code script}
     * @throws IllegalArgumentException if the element would end within it
     */
    public Html verbatim(String element, String content) {
        if (!RAW.contains(element) || content.contains("</") || content.contains("<!--")) {
            throw new IllegalArgumentException("Not the whole content of a style or a script.");
        }
        open(element);
        endTag();
        write(content);
        return close();
    }

    /** A line end between elements, for people who read the source. */
    public Html line() {
        endTag();
        write("\n");
        return this;
    }

    private void endTag() {
        if (inTag) {
            inTag = false;
            write(">");
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name of an element or attribute: " + SafeText.of(name));
        }
        return name;
    }

    private static boolean isHarmless(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return !SCHEME.matcher(lower).matches()
                || lower.startsWith("https:")
                || lower.startsWith("http:")
                || lower.startsWith("data:image/");
    }

    private void escape(String text) {
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
        write(escaped);
    }

    private void write(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
