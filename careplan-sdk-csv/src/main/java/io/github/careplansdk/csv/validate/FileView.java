package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Location;
import java.util.Optional;

/**
 * A view of a file for a product's own rules.
 *
 * @param path the file, as problems name it
 * @param kind its kind
 * @param name its name with month, sender, receiver and serial, or empty if it has an error
 */
public record FileView(String path, FileKind kind, Optional<FileName> name) {
    /** Returns the edition whose form its name has; its rows may be of another ({@link RowView#edition}). */
    public Optional<Edition> edition() {
        return name.map(FileName::edition);
    }

    /** Returns the location of the file. */
    public Location place() {
        return Location.ofFile(path);
    }
}
