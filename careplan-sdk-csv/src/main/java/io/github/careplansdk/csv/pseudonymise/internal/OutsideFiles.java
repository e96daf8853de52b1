package io.github.careplansdk.csv.pseudonymise.internal;

import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tells the files that links find outside of the folders which the caller has named. */
public final class OutsideFiles implements Predicate<SourceFile> {
    private final List<Path> roots = new ArrayList<>();

    /** @throws IOException if a path of the source is not there any more */
    public OutsideFiles(Source source) throws IOException {
        for (Path path : source.paths()) {
            roots.add(path.toRealPath());
        }
    }

    @Override
    public boolean test(SourceFile file) {
        return file.onDisk().filter(this::isOutside).isPresent();
    }

    private boolean isOutside(Path file) {
        try {
            Path real = file.toRealPath();
            return roots.stream().noneMatch(real::startsWith);
        } catch (IOException leadsNowhere) {
            return false;
        }
    }
}
