package io.github.careplansdk.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the documentation and its snippets that tests run.
 *
 * @param text the whole page
 */
record Page(String text) {
    /** The root of the repository: Maven runs tests in the folder of their module. */
    static final Path ROOT = root();

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: run by a test -->\\R```(\\w*)\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern PROMISE = Pattern.compile("println\\(.*\\); // (.+)");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.ja.md")) ? here : here.getParent();
    }

    /** Returns a page by its path from the root of the repository. */
    static Page of(String path) throws IOException {
        return new Page(Files.readString(ROOT.resolve(path), StandardCharsets.UTF_8));
    }

    /** Returns the marked snippets of a language; that of commands is empty. */
    List<String> snippets(String language) {
        return SNIPPET.matcher(text)
                .results()
                .filter(snippet -> snippet.group(1).equals(language))
                .map(snippet -> snippet.group(2).strip())
                .toList();
    }

    List<String> commands() {
        return snippets("").stream().flatMap(String::lines).toList();
    }

    /** Returns what the comments behind lines that print say they print. */
    List<String> promised() {
        return PROMISE.matcher(String.join("\n", snippets("java")))
                .results()
                .map(promise -> promise.group(1))
                .toList();
    }

    List<String> dependencies() {
        return DEPENDENCY.matcher(text).results().map(MatchResult::group).toList();
    }
}
