package io.github.careplansdk.core.problem;

import io.github.careplansdk.core.internal.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The texts of problems, layers and verdicts in one language, with hints for one {@link Audience}. Immutable and safe
 * to share.
 */
public final class Messages {
    private final Audience audience;
    private final Texts texts;

    private Messages(Audience audience, Texts texts) {
        this.audience = audience;
        this.texts = texts;
    }

    /** Returns the messages in a language, with hints for developers of the software that writes the files. */
    public static Messages in(Language language) {
        return new Messages(Audience.DEVELOPER, Texts.beside(Messages.class, language));
    }

    /** Returns a copy of these messages with hints for another audience. */
    public Messages to(Audience audience) {
        return new Messages(audience, texts);
    }

    /** Returns the language of the messages. */
    public Language language() {
        return texts.language();
    }

    /** Returns what is wrong, with the problem's arguments filled in. */
    public String message(Problem problem) {
        return fill(
                problem,
                problem.code() instanceof ProblemCode code ? text(key(problem, code)) : meaning(problem.code()));
    }

    /** Returns what to do about it, with the problem's arguments filled in. */
    public String hint(Problem problem) {
        return fill(
                problem,
                problem.code() instanceof ProblemCode code
                        ? text(hintKey(key(problem, code), code))
                        : hint(problem.code()));
    }

    /** Returns what the code means, with the names of its parameters in braces. */
    public String meaning(RuleCode code) {
        return code.meaning(language());
    }

    /** Returns what to do about a code, with the names of its parameters in braces. */
    public String hint(RuleCode code) {
        return code instanceof CustomCode ? code.hint(language()) : text(hintKey(code.name(), code));
    }

    /** The key of a problem's words: those for an optional argument where it is given. */
    private static String key(Problem problem, ProblemCode code) {
        for (int i = 0; i < code.parameters().size(); i++) {
            if (code.isOptional(i) && !problem.arguments().get(i).isEmpty()) {
                return code + "." + code.parameters().get(i);
            }
        }
        return code.name();
    }

    /**
     * The key of a hint: for the audience where it has one, of the problem before those of its severity, its layer and all
     * problems; else for everybody. What is about the checker itself is the same for all.
     */
    private String hintKey(String key, RuleCode code) {
        String forAll = key + ".todo";
        if (isOfTheChecker(code)) {
            return forAll;
        }
        String general = "todo." + audience.id();
        String severity = code.severity().name().toLowerCase(Locale.ROOT);
        return Stream.of(
                        forAll + "." + audience.id(),
                        general + "." + severity,
                        general + "." + code.layer().id(),
                        general)
                .filter(texts::has)
                .findFirst()
                .orElse(forAll);
    }

    private static boolean isOfTheChecker(RuleCode code) {
        return code.layer() == Layer.INTERNAL
                || code == ProblemCode.INPUT_LIMIT_EXCEEDED
                || code == ProblemCode.ARCHIVE_DAMAGED
                || code == ProblemCode.FILE_UNREADABLE
                || code == ProblemCode.NOTHING_TO_CHECK;
    }

    /** Returns the section of the standard that the code comes from, or a text saying that it is a product's own. */
    public String section(RuleCode code) {
        return text(code instanceof CustomCode ? "section.custom" : code + ".section");
    }

    /** Returns the message of the official client, in Japanese, or a text saying that it shows none. */
    public String official(RuleCode code) {
        String silent = isOfTheChecker(code) ? "official.notApplicable" : "official.none";
        return code.official().text().orElseGet(() -> text(silent));
    }

    /**
     * Describes a location as far as it is known: {@code file, line 3, row 2, column 10 サービス利用日 (serviceDate)}; empty
     * for the bulk as a whole. Paths are not escaped: escape them before you write them to a terminal.
     */
    public String place(Location location) {
        List<String> parts = new ArrayList<>();
        if (!location.file().isEmpty()) {
            parts.add(location.file());
        }
        if (location.line() > 0) {
            parts.add(numbered("line", location.line()));
        }
        if (location.row() > 0) {
            parts.add(numbered("row", location.row()));
        }
        if (location.column() > 0) {
            String english = location.columnNameEn().isEmpty() ? "" : " (" + location.columnNameEn() + ")";
            String name = location.columnName().isEmpty() ? "" : " " + location.columnName();
            parts.add(numbered("column", location.column()) + name + english);
        }
        return String.join(text("place.and"), parts);
    }

    private String numbered(String part, long number) {
        return texts.with("place." + part, Map.of("number", String.valueOf(number)));
    }

    /** Returns the name of a layer. */
    public String layer(Layer layer) {
        return text("layer." + layer.id());
    }

    /** Returns the word for a severity. */
    public String severity(Severity severity) {
        return text("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /** Returns the word for a verdict. */
    public String verdict(Verdict verdict) {
        return text("verdict." + verdict.id());
    }

    /** Returns why something was not run. */
    public String reason(SkipReason reason) {
        return text("skip." + reason);
    }

    private static boolean isWord(RuleCode code, int parameter) {
        return code instanceof ProblemCode standard && standard.isWord(parameter);
    }

    private String fill(Problem problem, String text) {
        RuleCode code = problem.code();
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < code.parameters().size(); i++) {
            String argument = problem.arguments().get(i);
            words.put(code.parameters().get(i), isWord(code, i) ? word(code, argument.substring(1)) : argument);
        }
        return Texts.fill(text, words);
    }

    /** The words of a name, or of {@code name=value} with the value filled in. */
    private String word(RuleCode code, String name) {
        int equals = name.indexOf('=');
        return equals < 0
                ? text(code + "." + name)
                : texts.with(code + "." + name.substring(0, equals), Map.of("value", name.substring(equals + 1)));
    }

    private String text(String key) {
        return texts.get(key);
    }
}
