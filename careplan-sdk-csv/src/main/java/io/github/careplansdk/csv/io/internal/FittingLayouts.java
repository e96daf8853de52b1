package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layouts of rows that are taken cell by cell, whatever is wrong with them. Not for several threads. */
public final class FittingLayouts {
    private final Layouts layouts;
    private final Map<FileKind, List<Layout<?>>> known = new HashMap<>();

    /** Chooses among the layouts of a standard. */
    public FittingLayouts(Layouts layouts) {
        this.layouts = layouts;
    }

    /** Returns the layout of the version that a row names, or else of any version that has as many columns. */
    public Optional<Layout<?>> of(FileKind kind, List<String> cells) {
        String named = cells.isEmpty() ? "" : cells.get(0);
        return known.computeIfAbsent(kind, this::versions).stream()
                .filter(layout -> layout.columns().size() == cells.size())
                .reduce((first, next) -> next.edition().csvVersion().equals(named) ? next : first);
    }

    private List<Layout<?>> versions(FileKind kind) {
        List<Layout<?>> versions = new ArrayList<>();
        versions.add(layouts.of(kind));
        for (Edition edition : layouts.editions(kind)) {
            versions.add(layouts.of(kind, edition));
        }
        return versions;
    }
}
