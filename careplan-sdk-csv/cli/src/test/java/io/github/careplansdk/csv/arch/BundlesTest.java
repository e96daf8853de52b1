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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the texts of all modules: both languages say the same things, and all that is there is said. */
class BundlesTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");

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
        assertThat(keys(read(bundle)))
                .allSatisfy(key -> assertThat(isUsed(key, sources)).as(key).isTrue());
    }

    private static boolean isUsed(String key, String sources) {
        if (sources.contains('"' + key + '"') || sources.contains("{{text." + key) || isConstant(key, sources)) {
            return true;
        }
        // Of a severity, and of how a layer went.
        if (isConstant(key.toUpperCase(Locale.ROOT).replaceFirst("S$", ""), sources)) {
            return true;
        }
        int dot = key.indexOf('.');
        if (isConstant(key.substring(0, Math.max(0, dot)), sources)) {
            return true;
        }
        for (; dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (sources.contains('"' + key.substring(0, dot + 1) + '"')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstant(String key, String sources) {
        return CONSTANT.matcher(key).matches()
                && Pattern.compile("\\b" + key + "\\b").matcher(sources).find();
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
