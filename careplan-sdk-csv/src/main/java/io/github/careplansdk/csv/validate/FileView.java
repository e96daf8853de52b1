package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Location;
import java.util.Optional;

/**
 * A file, as a product's own rules see it.
 *
 * @param path the file, as problems name it
 * @param kind its kind
 * @param name its name with month, sender, receiver and serial, where it has no error
 */
public record FileView(String path, FileKind kind, Optional<FileName> name) {
    /** Returns the edition whose form its name has; its rows may be of another ({@link RowView#edition}). */
    public Optional<Edition> edition() {
        return name.map(FileName::edition);
    }

    /** Returns the file as the place of a problem. */
    public Location place() {
        return Location.ofFile(path);
    }
}
