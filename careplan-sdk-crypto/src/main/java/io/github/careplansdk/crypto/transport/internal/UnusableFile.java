package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.crypto.transport.TransportCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file, folder or archive that cannot be read, for the reason that whoever read it gives.
 *
 * @param file its name
 * @param problem the reason
 */
public record UnusableFile(String file, Problem problem) implements Finding {
    /** Returns the finding on a file in which a problem was found. */
    public static UnusableFile of(Path file, Problem problem) {
        return new UnusableFile(SafeText.of(FileNames.of(file)), problem);
    }

    /** Returns the finding on a file that the system does not let be read. */
    public static UnusableFile of(Path file, IOException cause) {
        String reason = cause instanceof AccessDeniedException ? "@denied" : "@failed";
        return of(file, Problem.of(ProblemCode.FILE_UNREADABLE, Location.ofFile(FileNames.of(file)), reason));
    }

    @Override
    public FindingCode code() {
        return TransportCode.FILE_NOT_USABLE;
    }

    @Override
    public List<String> arguments() {
        return List.of(file, problem.code().name());
    }

    @Override
    public String message(Language language) {
        return Texts.fill(code().meaning(language), Map.of("file", file, "problem", problem.message(language)));
    }
}
