package io.github.careplansdk.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Language;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for the words of every code. */
public final class FindingWords {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    /** What a Japanese screen shows is the same in both languages. */
    private static final Pattern QUOTED = Pattern.compile("「[^」]*」");

    private static final Pattern JAPANESE = Pattern.compile("\\p{IsHiragana}");

    private FindingWords() {}

    /** Holds that a code says what is wrong and what to do, with all its parameters and no others, in both languages. */
    public static void assertComplete(FindingCode code) {
        for (Language language : Language.values()) {
            Texts words = Texts.beside(code.getClass(), language);
            String wrong = words.get(code.name());
            String todo = words.get(code.name() + ".todo");
            assertThat(parameters(wrong + todo)).as("%s in %s", code, language).hasSameElementsAs(code.parameters());
            for (String text : Set.of(wrong, todo)) {
                assertThat(JAPANESE.matcher(QUOTED.matcher(text).replaceAll("")).find())
                        .as("%s is %s", text, language)
                        .isEqualTo(language == Language.JA);
                assertThat(text).matches("(?s).*[。.]");
            }
        }
    }

    private static Set<String> parameters(String text) {
        Set<String> found = new HashSet<>();
        for (Matcher matcher = PARAMETER.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
