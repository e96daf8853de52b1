package io.github.careplansdk.core.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of HTML, or a part of one, with places to fill. It is a file of the program; what is filled in is escaped and never
 * becomes markup.
 *
 * <pre>{@code
 * {{user.name}}                               a value, or a field of one
 * {{plan.sex ? 男・女}}                        choices, of which a field names some
 * {{for row in rows}} … {{end}}               once for each value of an iterable or a stream
 * {{if note}} … {{else}} … {{end}}            if there is something: no false, nothing empty; {{if not note}} is the opposite
 * {{include page.css}}                        a style or a script as it is, or another template
 * }</pre>
 *
 * <p>Line breaks of a template, and the spaces behind them, are not written; an empty line is written as a line break. A name
 * without a value is a mistake of the program and an {@link IllegalStateException}. Immutable and safe to share.
 */
public final class Template {
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\n[ \\n]*");
    private static final Pattern SCHEME = Pattern.compile("\\s*[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "data");
    private static final Pattern ATTRIBUTE = Pattern.compile(".*\\s([a-z-]+)=\"[^\"]*", Pattern.DOTALL);

    private final List<Node> nodes;

    private Template(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** Returns the template in a file beside a class. */
    public static Template beside(Class<?> owner, String file) {
        return of(owner, resource(owner, file));
    }

    /** Returns a template of that text, which includes files beside a class. */
    static Template of(Class<?> owner, String text) {
        return new Template(new Parser(owner, text).parse());
    }

    /** Returns a file beside a class. A checkout may have turned its line ends; they are LF here. */
    public static String resource(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + file + ": build it again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the template filled with values. */
    public Markup fill(Map<String, ?> values) {
        StringBuilder filled = new StringBuilder();
        write(values, filled);
        return new Markup(filled.toString());
    }

    /**
     * Writes the template filled with values. Streams among them are read when their place is reached.
     *
     * @throws UncheckedIOException if {@code out} takes no more
     */
    public void write(Map<String, ?> values, Appendable out) {
        try {
            writeAll(nodes, new Scope(null, values), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeAll(List<Node> nodes, Scope scope, Appendable out) throws IOException {
        for (Node node : nodes) {
            node.write(scope, out);
        }
    }

    /** A part of a template. */
    private interface Node {
        void write(Scope scope, Appendable out) throws IOException;
    }

    /** The values by name; those of a loop lie over those around it. */
    private record Scope(@Nullable Scope outer, Map<String, ?> values) {
        Object get(String path) {
            int dot = path.indexOf('.');
            String first = dot < 0 ? path : path.substring(0, dot);
            Scope scope = this;
            while (!scope.values.containsKey(first) && scope.outer != null) {
                scope = scope.outer;
            }
            Object value = scope.values.get(first);
            Object found = dot < 0 ? value : field(value, path.substring(dot + 1));
            if (found == null) {
                throw new IllegalStateException("The template asks for " + path + ", which has no value.");
            }
            return found;
        }

        private static @Nullable Object field(@Nullable Object value, String path) {
            if (value instanceof Fields fields) {
                return fields.get(path);
            }
            int dot = path.indexOf('.');
            Object next = value instanceof Map<?, ?> map ? map.get(dot < 0 ? path : path.substring(0, dot)) : null;
            return dot < 0 ? next : field(next, path.substring(dot + 1));
        }
    }

    private static Markup markup(Object value) {
        if (value instanceof Markup markup) {
            return markup;
        }
        return value instanceof Field field ? field.markup() : Markup.of(value.toString());
    }

    private static boolean isSomething(Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        } else if (value instanceof Optional<?> optional) {
            return optional.isPresent();
        } else if (value instanceof Iterable<?> iterable) {
            return iterable.iterator().hasNext();
        }
        return !markup(value).isEmpty();
    }

    private static Iterator<?> each(Object value) {
        if (value instanceof Iterable<?> iterable) {
            return iterable.iterator();
        }
        return (value instanceof Optional<?> optional ? optional.stream() : (Stream<?>) value).iterator();
    }

    /** Reads a template. */
    private static final class Parser {
        private final Class<?> owner;
        private final String source;
        private final Matcher tag;
        private String current = "";
        private int end;

        Parser(Class<?> owner, String source) {
            this.owner = owner;
            this.source = source;
            this.tag = TAG.matcher(source);
        }

        List<Node> parse() {
            List<Node> nodes = block();
            check(current.isEmpty(), "{{" + current + "}} ends nothing");
            return nodes;
        }

        /** Reads up to the tag that ends or divides a block, or to the end of the template. */
        private List<Node> block() {
            List<Node> nodes = new ArrayList<>();
            while (tag.find(end)) {
                nodes.add(text(source.substring(end, tag.start())));
                end = tag.end();
                current = tag.group(1).strip();
                if (current.equals("end") || current.equals("else")) {
                    return nodes;
                }
                String[] words = current.split(" ", 4);
                switch (words[0]) {
                    case "if" -> nodes.add(condition(words));
                    case "for" -> nodes.add(loop(words[1], words[3]));
                    case "include" -> nodes.add(include(words[1]));
                    default -> nodes.add(value(current));
                }
            }
            nodes.add(text(source.substring(end)));
            end = source.length();
            current = "";
            return nodes;
        }

        private static Node text(String text) {
            String written = LINE_BREAKS
                    .matcher(text)
                    .replaceAll(breaks -> breaks.group().indexOf('\n', 1) > 0 ? "\n" : "");
            return (scope, out) -> out.append(written);
        }

        private Node condition(String[] words) {
            boolean wanted = !words[1].equals("not");
            String path = words[wanted ? 1 : 2];
            List<Node> then = block();
            List<Node> otherwise = current.equals("else") ? block() : List.of();
            checkEnd(path);
            return (scope, out) -> writeAll(isSomething(scope.get(path)) == wanted ? then : otherwise, scope, out);
        }

        private Node loop(String name, String path) {
            List<Node> body = block();
            checkEnd(path);
            return (scope, out) -> {
                for (Iterator<?> values = each(scope.get(path)); values.hasNext(); ) {
                    writeAll(body, new Scope(scope, Map.of(name, values.next())), out);
                }
            };
        }

        private Node include(String file) {
            String content = resource(owner, file);
            if (file.endsWith(".html")) {
                List<Node> nodes = new Parser(owner, content).parse();
                return (scope, out) -> writeAll(nodes, scope, out);
            }
            check(!content.contains("</") && !content.contains("<!--"), file + " would end its element");
            return (scope, out) -> out.append(content);
        }

        private Node value(String expression) {
            String attribute = attribute(expression);
            String[] parts = expression.split(" [?] ", 2);
            return (scope, out) -> {
                Object value = scope.get(parts[0]);
                Markup shown = parts.length == 1 ? markup(value) : ((Field) value).choices(parts[1]);
                check(!ADDRESSES.contains(attribute) || isHarmless(shown.html()), expression + " would run something");
                out.append(shown.html());
            };
        }

        /** Returns the attribute that a value stands in, or nothing; refuses a place where escaping would not be enough. */
        private String attribute(String expression) {
            String before = source.substring(0, tag.start());
            check(before.lastIndexOf("<style") <= before.lastIndexOf("</style"), expression + " in a style");
            check(before.lastIndexOf("<script") <= before.lastIndexOf("</script"), expression + " in a script");
            if (before.lastIndexOf('<') <= before.lastIndexOf('>')) {
                return "";
            }
            Matcher attribute = ATTRIBUTE.matcher(before.substring(before.lastIndexOf('<')));
            check(attribute.matches(), expression + " in a tag without quotes around it");
            check(!attribute.group(1).startsWith("on"), expression + " in " + attribute.group(1));
            return attribute.group(1);
        }

        private static boolean isHarmless(String address) {
            String lower = address.toLowerCase(Locale.ROOT);
            return !SCHEME.matcher(lower).matches()
                    || lower.startsWith("https:")
                    || lower.startsWith("http:")
                    || lower.startsWith("data:image/");
        }

        private void checkEnd(String path) {
            check(current.equals("end"), path + " has no end");
        }

        private static void check(boolean right, String mistake) {
            if (!right) {
                throw new IllegalStateException("Mistake in a template: " + mistake);
            }
        }
    }
}
