package io.github.careplansdk.csv.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results end up in logs, by way of {@code toString}. */
class NothingPrivateIsPrintedTest {
    private static final String CELL = "鈴木";
    private static final LocalDate DAY = LocalDate.of(2099, 9, 9);
    private static final Long TIMES = 777_777L;

    /** The records of the package, those within others included. */
    static Stream<Class<?>> records() throws IOException, URISyntaxException {
        URI classes =
                Differ.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path root = Path.of(classes);
        try (Stream<Path> files = Files.list(root.resolve("io/github/careplansdk/csv/diff"))) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .sorted()
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(Class::isRecord)
                    // Where a record is, is what it is for.
                    .filter(type -> type != RecordDiff.Place.class)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(Differ.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordPrintsNoCell(Class<?> type) throws ReflectiveOperationException {
        assertThat(filled(type).toString()).doesNotContain(CELL, DAY.toString(), TIMES.toString());
    }

    /** A record with a cell wherever there can be one. */
    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        if (type == RecordDiff.Place.class) {
            return new RecordDiff.Place("UP1KYO.CSV", 1, 1);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getGenericType());
        }
        return type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(values);
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType of) {
            Object value = value(of.getActualTypeArguments()[0]);
            return of.getRawType() == List.class
                    ? List.of(value)
                    : of.getRawType() == Map.class ? Map.of("serviceDate", CELL) : Optional.of(value);
        }
        Object known = known((Class<?>) type);
        return known == null ? filled((Class<?>) type) : known;
    }

    private static @Nullable Object known(Class<?> type) {
        return Stream.of(
                        CELL,
                        DAY,
                        TIMES,
                        FileKind.UPPLAN,
                        Side.AFTER,
                        column(),
                        Standard.published().newest(),
                        UnitId.parse("9970100011_43_9970100037_11_20260325101000")
                                .orElseThrow(),
                        Problem.of(ProblemCode.NOTHING_TO_CHECK, Location.ofFile("UP1KYO.CSV")))
                .filter(type::isInstance)
                .findFirst()
                .orElse(type == int.class ? (Object) 1 : type == long.class ? (Object) 1L : null);
    }

    private static Column column() {
        return Layouts.published().of(FileKind.UPPLAN).column("serviceDate");
    }
}
