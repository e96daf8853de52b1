package io.github.careplansdk.crypto.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Seals a file and opens the container again, in a JVM of its own. */
final class SmallHeapSealing {
    private SmallHeapSealing() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Path container = file.resolveSibling("large.asice");
        Units.SEALER.seal(List.of(file), container);
        Units.VERIFIER.open(container, file.resolveSibling("opened"));
        System.out.println("done");
    }
}
