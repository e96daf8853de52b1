package io.github.careplansdk.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.ServiceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code list can be asked for a code, and shows its codes to those who read its documentation. */
class CodeListsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/careplansdk/core");

    static List<Class<?>> lists() throws IOException, ClassNotFoundException {
        List<Class<?>> lists = new ArrayList<>();
        lists.add(ServiceType.class);
        try (Stream<Path> files = Files.list(SOURCES.resolve("code"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                Class<?> type = name.equals("package-info")
                        ? Code.class
                        : Class.forName(Code.class.getPackageName() + "." + name);
                if (type.isEnum()) {
                    lists.add(type);
                }
            }
        }
        return lists;
    }

    @Test
    void allListsAreFound() throws Exception {
        assertThat(lists()).hasSize(24).contains(CareLevel.class, Weekday.class);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListGivesTheEntryOfACode(Class<?> list) throws Exception {
        for (Object entry : list.getEnumConstants()) {
            assertThat(of(list, ((Code) entry).code())).contains(entry);
        }
        assertThat(of(list, "")).isEmpty();
        assertThat(of(list, "?")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Object> of(Class<?> list, String code) throws ReflectiveOperationException {
        return (Optional<Object>) list.getMethod("of", String.class).invoke(null, code);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theDocumentationOfAnEntryShowsItsCodeAndLabel(Class<?> list) throws IOException {
        String room = list.getPackageName().endsWith("kind") ? "kind" : "code";
        String source = Files.readString(SOURCES.resolve(room).resolve(list.getSimpleName() + ".java"));
        for (Object entry : list.getEnumConstants()) {
            Code code = (Code) entry;
            assertThat(source)
                    .containsPattern(
                            "/\\*\\* \\Q" + code.code() + ": " + code.label() + "\\E[^*]*\\*/\\s+" + entry + "\\(");
        }
    }

    @Test
    void aCareLevelIsFoundByItsCode() {
        assertThat(CareLevel.of("21")).contains(CareLevel.CARE_1);
        assertThat(CareLevel.of("２１")).isEmpty();
    }
}
