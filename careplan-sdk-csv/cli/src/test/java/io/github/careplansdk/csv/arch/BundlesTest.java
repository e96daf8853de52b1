package io.github.careplansdk.csv.arch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the texts of all modules: both languages say the same things, and all that is there is said. */
@Tag("form")
class BundlesTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern KEY = Pattern.compile("(?:\"|\\{\\{text\\.|#\\{\\|?)([\\w.]+)(?:\"|}|\\(|\\$)");

    static List<Path> bundles() throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (Path module : folders(ROOT)) {
            bundles.addAll(in(module));
            for (Path nested : folders(module)) {
                bundles.addAll(in(nested));
            }
        }
        return bundles;
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private static List<Path> in(Path module) throws IOException {
        Path resources = module.resolve("src").resolve("main").resolve("resources");
        if (!Files.isDirectory(resources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.endsWith("messages_ja.properties")).toList();
        }
    }

    private static Properties read(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(bundle)) {
            texts.load(in);
        }
        return texts;
    }

    private static Properties english(Path japanese) throws IOException {
        return read(japanese.resolveSibling("messages_en.properties"));
    }

    /** The keys without the forms for one thing, which only English needs. */
    private static Set<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".one"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theBundlesOfAllModulesAreFound() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(Path bundle) throws IOException {
        Properties japanese = read(bundle);
        Properties english = english(bundle);
        assertThat(keys(japanese)).isNotEmpty().isEqualTo(keys(english));
        for (String key : keys(japanese)) {
            assertThat(Texts.parameters(japanese.getProperty(key)))
                    .as(key)
                    .hasSameElementsAs(Texts.parameters(english.getProperty(key)));
        }
        for (String key : english.stringPropertyNames()) {
            if (key.endsWith(".one")) {
                assertThat(english.getProperty(key.substring(0, key.length() - 4)))
                        .as(key)
                        .isNotNull();
            }
        }
    }

    /** A key stands in the sources whole, as a constant, or as what begins it and what ends it. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsUsed(Path bundle) throws IOException {
        String sources = sources(bundle);
        Set<String> names = found(NAME, 0, sources);
        Set<String> literals = found(KEY, 1, sources);
        assertThat(keys(read(bundle)))
                .filteredOn(key -> !isUsed(key, names, literals))
                .isEmpty();
    }

    private static Set<String> found(Pattern pattern, int group, String sources) {
        return pattern.matcher(sources)
                .results()
                .map(found -> found.group(group))
                .collect(Collectors.toSet());
    }

    private static boolean isUsed(String key, Set<String> names, Set<String> literals) {
        String first = key.split("[.]", 2)[0];
        // A code, or in lower case a severity or how a layer went.
        if (literals.contains(key)
                || isConstant(first, names)
                || isConstant(upper(key).replaceFirst("S$", ""), names)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstant(String name, Set<String> names) {
        return name.equals(upper(name)) && names.contains(name);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** The sources of the bundle's module, whose classes and templates alone can read it. */
    private static String sources(Path bundle) throws IOException {
        Path main = bundle;
        while (!main.endsWith(Path.of("src", "main"))) {
            main = main.getParent();
        }
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(BundlesTest::isSource).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".html");
    }
}
