package io.github.careplansdk.csv.bench;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A bean for each kind of file, written from its columns and compiled: dates, months, times and numbers have their types,
 * all else is text.
 */
final class NationBeans {
    private static final String PACKAGE = "nation";
    /** Numbers of so many digits fit an int. */
    private static final int INT_DIGITS = 9;

    private NationBeans() {}

    /** Writes and compiles the beans into a folder, which is a class path then. */
    static void compile(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(PACKAGE));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        for (FileKind kind : kinds().toList()) {
            Path source = sources.resolve(kind.name() + ".java");
            Files.writeString(source, source(kind));
            arguments.add(source.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The beans do not compile; see above.");
        }
    }

    /** The kinds that are CSV. */
    static Stream<FileKind> kinds() {
        return Standard.published().kinds().stream().filter(kind -> !kind.isImage());
    }

    /** The bean of a kind, from the class path. */
    static Class<?> of(FileKind kind) {
        try {
            return Class.forName(PACKAGE + "." + kind.name());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The beans were not compiled.", e);
        }
    }

    /** The field of a column; some English names, such as of repeated columns, are no Java names. */
    static String field(Column column) {
        return "column" + column.number();
    }

    private static String source(FileKind kind) {
        StringBuilder source = new StringBuilder("package " + PACKAGE + ";\n\n")
                .append("import com.univocity.parsers.annotations.*;\n")
                .append("import " + CellConverter.class.getName() + ";\n\n")
                .append("public final class " + kind.name() + " {\n");
        for (Column column : Layouts.published().of(kind).columns()) {
            source.append("    @Parsed(index = " + column.index() + ")\n")
                    .append("    " + typed(column) + " " + field(column) + ";\n\n");
        }
        return source.append("}\n").toString();
    }

    private static String typed(Column column) {
        return switch (column.type()) {
            case DATE -> column.zeroAllowed() ? "public String" : converted("ToDate", "java.time.LocalDate");
            case VERSION, MONTH -> column.zeroAllowed() ? "public String" : converted("ToMonth", "java.time.YearMonth");
            case TIME, TIME_OR_9999 -> converted("ToTime", "java.time.LocalTime");
            case INT -> column.max() > INT_DIGITS ? "public Long" : "public Integer";
            case DECIMAL -> "public java.math.BigDecimal";
            default -> "public String";
        };
    }

    private static String converted(String converter, String type) {
        return "@Convert(conversionClass = CellConverter." + converter + ".class)\n    public " + type;
    }
}
