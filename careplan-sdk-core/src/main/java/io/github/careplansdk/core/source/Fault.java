package io.github.careplansdk.core.source;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a file or an archive cannot be read. */
enum Fault {
    /** The archive has no directory of its entries, or one that contradicts itself. */
    DIRECTORY(ProblemCode.ARCHIVE_DAMAGED),
    /** Two entries have one name: nobody knows which of them another program would unpack. */
    TWICE(ProblemCode.ARCHIVE_DAMAGED),
    /** The entry has a name that cannot be a file's. */
    NAME(ProblemCode.ARCHIVE_DAMAGED),
    /** The entry lies outside of the archive, or within another. */
    PLACE(ProblemCode.ARCHIVE_DAMAGED),
    /** What stands before or behind the entry says other than the archive's directory. */
    HEADER(ProblemCode.ARCHIVE_DAMAGED),
    /** The entry unpacks to more or less than the archive says. */
    SIZE(ProblemCode.ARCHIVE_DAMAGED),
    /** The entry cannot be unpacked, or not to bytes with its CRC. */
    CONTENT(ProblemCode.ARCHIVE_DAMAGED),
    /** The entry is encrypted. */
    ENCRYPTED(ProblemCode.FILE_UNREADABLE),
    /** The entry is packed in a way that is not usual. */
    METHOD(ProblemCode.FILE_UNREADABLE),
    /** The system refuses access. */
    DENIED(ProblemCode.FILE_UNREADABLE),
    /** The file went away. */
    VANISHED(ProblemCode.FILE_UNREADABLE),
    /** The file was written to while it was read. */
    CHANGED(ProblemCode.FILE_UNREADABLE),
    /** A link leads nowhere, or round in a circle. */
    LINK(ProblemCode.FILE_UNREADABLE),
    /** A device, a pipe, or a file that a cloud drive has not brought here. It is not opened, as that may never end. */
    SPECIAL(ProblemCode.FILE_UNREADABLE),
    /** Two files that are read together have one name. */
    SAME_NAME(ProblemCode.FILE_UNREADABLE),
    /** Bytes were given under a name that cannot be a file's. */
    NO_NAME(ProblemCode.FILE_UNREADABLE),
    /** Reading failed. */
    FAILED(ProblemCode.FILE_UNREADABLE);

    private final ProblemCode code;

    Fault(ProblemCode code) {
        this.code = code;
    }

    /** Returns what the system's refusal means. */
    static Fault of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return VANISHED;
        }
        if (e instanceof FileSystemLoopException) {
            return LINK;
        }
        return e instanceof AccessDeniedException ? DENIED : FAILED;
    }

    /** Returns the finding at a path. */
    Problem at(String path) {
        return Problem.of(code, Location.ofFile(path), "@" + name().toLowerCase(Locale.ROOT));
    }

    /** Returns the exception for a file that this is wrong with. */
    UnreadableException of(String path, @Nullable IOException cause) {
        return new UnreadableException(at(path), cause);
    }

    /** Returns the exception for a file that is larger than a limit allows. */
    static Problem exceeds(String path, String limit, long allowed) {
        return Problem.of(ProblemCode.INPUT_LIMIT_EXCEEDED, Location.ofFile(path), limit, allowed);
    }
}
