package io.github.careplansdk.csv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each link of a page of this repository leads to a file that is there, and to a heading that it has. */
@Tag("form")
class LinksTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *(```+|~~~+).*?^ *\\1 *$");
    private static final Pattern INLINE_CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK =
            Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)[^)]*\\)|(?m)^\\[[^\\]]+\\]: *(\\S+)|(?:href|src)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");

    static Stream<String> pages() throws IOException {
        return WrittenFiles.below(ROOT)
                .map(path -> ROOT.relativize(path).toString().replace('\\', '/'))
                .filter(path -> path.endsWith(".md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkLeadsSomewhere(String page) throws IOException {
        Path file = ROOT.resolve(page);
        List<String> broken = new ArrayList<>();
        for (String link : links(Files.readString(file))) {
            if (!leadsSomewhere(file, link)) {
                broken.add(link);
            }
        }

        assertThat(broken).as("links of %s that lead nowhere", page).isEmpty();
    }

    /** Other sites are not asked: a test needs no network. */
    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        if (URI.create(link).isAbsolute()) {
            return true;
        }
        String[] parts = link.split("#", 2);
        String path = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        Path target = path.isEmpty()
                ? page
                : Objects.requireNonNull(page.getParent()).resolve(path).normalize();
        if (!target.startsWith(ROOT) || !Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || !target.toString().endsWith(".md")
                || anchors(Files.readString(target)).contains(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }

    private static List<String> links(String page) {
        return LINK.matcher(INLINE_CODE.matcher(withoutCode(page)).replaceAll(""))
                .results()
                .map(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static String withoutCode(String page) {
        return FENCE.matcher(page.replace("\r\n", "\n")).replaceAll("");
    }

    /** The anchors that GitHub gives to headings, and those that the page has itself. */
    private static Set<String> anchors(String page) {
        String text = withoutCode(page);
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        HEADING.matcher(text).results().map(found -> anchor(found.group(1))).forEach(anchor -> {
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        });
        ANCHOR.matcher(text).results().map(found -> found.group(1)).forEach(anchors::add);
        return anchors;
    }

    private static String anchor(String heading) {
        String words = heading.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT);
        return words.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "").replace(' ', '-');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Add the library | 1-add-the-library",
                "How `a` is made: [b](c.md)! | how-a-is-made-b",
                "NOT_DATE | not_date",
                "既知の問題 | 既知の問題"
            })
    void anAnchorIsMadeAsGitHubDoes(String heading, String anchor) {
        assertThat(anchor(heading)).isEqualTo(anchor);
    }

    @Test
    void codeHasNoLinks() {
        assertThat(links("""
                [a](b.md) and `[c](d.md)`, [`e`](f.md#g "title")
                ```
                [h](i.md)
                ```
                [j]: k.md
                """)).containsExactly("b.md", "f.md#g", "k.md");
    }
}
