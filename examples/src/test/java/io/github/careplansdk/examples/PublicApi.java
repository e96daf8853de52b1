package io.github.careplansdk.examples;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The public types of the packages that a published module exports to all, as its sources declare them.
 *
 * @param name the module's name
 * @param packages those with public types, by name
 */
record PublicApi(String name, List<Exported> packages) {
    /**
     * One package.
     *
     * @param summary the first sentence of its Javadoc
     */
    record Exported(String name, String summary, List<Type> types) {}

    /**
     * One top-level type.
     *
     * @param summary the first sentence of its Javadoc
     */
    record Type(String name, String summary) {}

    /** Reads the sources of a module below a folder such as {@code careplan-sdk-csv/src/main/java}. */
    static PublicApi of(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(sources)) {
            List<Path> java =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            List<CompilationUnitTree> units = StreamSupport.stream(task.parse().spliterator(), false)
                    .map(CompilationUnitTree.class::cast)
                    .toList();
            return new Reading(DocTrees.instance(task), units).api();
        }
    }

    /** All top-level types of all packages. */
    Stream<Type> types() {
        return packages.stream().flatMap(exported -> exported.types().stream());
    }

    private record Reading(DocTrees docs, List<CompilationUnitTree> units) {
        PublicApi api() {
            CompilationUnitTree module = units.stream()
                    .filter(unit -> unit.getModule() != null)
                    .findFirst()
                    .orElseThrow();
            List<Exported> packages = module.getModule().getDirectives().stream()
                    .filter(directive -> directive instanceof ExportsTree exports && exports.getModuleNames() == null)
                    .map(directive -> ((ExportsTree) directive).getPackageName().toString())
                    .sorted()
                    .map(this::exported)
                    .toList();
            return new PublicApi(module.getModule().getName().toString(), packages);
        }

        private Exported exported(String name) {
            List<CompilationUnitTree> inside = units.stream()
                    .filter(unit -> unit.getPackageName() != null
                            && unit.getPackageName().toString().equals(name))
                    .toList();
            String summary = inside.stream()
                    .filter(unit -> unit.getTypeDecls().isEmpty())
                    .map(unit -> summary(unit, unit.getPackage()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " has no package-info"));
            List<Type> types = inside.stream()
                    .flatMap(unit -> unit.getTypeDecls().stream()
                            .filter(ClassTree.class::isInstance)
                            .map(ClassTree.class::cast)
                            .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                            .map(type -> new Type(type.getSimpleName().toString(), summary(unit, type))))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
            return new Exported(name, summary, types);
        }

        private String summary(CompilationUnitTree unit, Tree tree) {
            DocCommentTree comment = docs.getDocCommentTree(TreePath.getPath(unit, tree));
            return Optional.ofNullable(comment).stream()
                    .flatMap(found -> found.getFirstSentence().stream())
                    .map(part -> part instanceof TextTree text ? text.getBody() : part.toString())
                    .collect(Collectors.joining())
                    .replaceAll("\\{@(?:code|link(?:plain)? [\\w.#]+|link(?:plain)?) ([^}]*)}", "`$1`")
                    .replaceAll("\\s+", " ")
                    .replace("|", "\\|")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }
    }
}
