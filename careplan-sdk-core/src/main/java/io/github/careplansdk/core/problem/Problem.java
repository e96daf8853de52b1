package io.github.careplansdk.core.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * A finding about a file, a unit or a bulk: what is wrong and where. {@link Messages} has its words for each {@link
 * Audience}.
 *
 * @param code what is wrong
 * @param location where
 * @param arguments the values of {@link RuleCode#parameters()}, in order; never personal data from a cell. Where the
 *     parameter asks for words, the argument {@code @name} or {@code @name=value} stands for those of the code in each
 *     language. One that may be left out is empty.
 * @param count how many findings this entry stands for: 1, or more for the last sample of a code in a file, which also
 *     counts the findings not listed
 * @param value the content that the finding is about, for people who asked to see it; else empty
 */
public record Problem(RuleCode code, Location location, List<String> arguments, long count, String value)
        implements Finding {
    /** @throws IllegalArgumentException if the number of arguments does not match the code, or the count is less than 1 */
    public Problem {
        arguments = withOptional(code, arguments);
        if (arguments.size() != code.parameters().size()) {
            throw new IllegalArgumentException(code + " takes " + code.parameters() + ", got " + arguments.size());
        }
        if (count < 1) {
            throw new IllegalArgumentException("count " + count);
        }
    }

    private static List<String> withOptional(RuleCode code, List<String> given) {
        List<String> arguments = new ArrayList<>(given);
        while (arguments.size() < code.parameters().size() && isOptional(code, arguments.size())) {
            arguments.add("");
        }
        return List.copyOf(arguments);
    }

    private static boolean isOptional(RuleCode code, int parameter) {
        return code instanceof ProblemCode standard && standard.isOptional(parameter);
    }

    /**
     * Returns a finding that stands for itself only and shows no value. */
    public static Problem of(RuleCode code, Location location, Object... arguments) {
        return new Problem(
                code, location, List.of(arguments).stream().map(String::valueOf).toList(), 1, "");
    }

    /** Returns the argument for one of the code's parameters.
     *
     * @throws IllegalArgumentException if the code has no such parameter
     */
    public String argument(String parameter) {
        int index = code.parameters().indexOf(parameter);
        if (index < 0) {
            throw new IllegalArgumentException(code + " has no parameter " + parameter);
        }
        return arguments.get(index);
    }

    @Override
    public String message(Language language) {
        return Messages.in(language).message(this);
    }

    /** Returns the hint for developers of the software that writes the files; {@link Messages} has those for others. */
    @Override
    public String hint(Language language) {
        return Messages.in(language).hint(this);
    }

    /** Returns whether something could not be read, so that the findings are not complete. */
    public boolean isUnread() {
        return code == ProblemCode.ARCHIVE_DAMAGED || code == ProblemCode.FILE_UNREADABLE;
    }

    /** Returns a copy of this finding that stands for a number of findings. */
    public Problem times(long count) {
        return new Problem(code, location, arguments, count, value);
    }

    /** Returns the code and the location, never the value. */
    @Override
    public String toString() {
        return code + " at " + location + (count > 1 ? " x" + count : "");
    }
}
