package io.github.careplansdk.core.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On Windows a file is held for a moment by whoever looks at it. */
class AttemptsTest {
    @TempDir
    private Path temporary;

    private final Path windows = FileSystemsToTry.windows().getPath("C:\\x");

    private static Attempts.Change<Boolean> failing(Deque<IOException> failures) {
        return () -> {
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
            return true;
        };
    }

    @Test
    void aFileThatIsHeldForAMomentIsTriedAgain() throws IOException {
        Deque<IOException> failures = new ArrayDeque<>(List.of(
                new FileSystemException("x", null, "being used by another process"), new AccessDeniedException("x")));
        Attempts.at(windows, failing(failures));
        assertThat(failures).isEmpty();
    }

    static List<IOException> whatIsClearIsNotTriedAgain() {
        return List.of(
                new NoSuchFileException("x"),
                new FileAlreadyExistsException("x"),
                new DirectoryNotEmptyException("x"),
                new NotDirectoryException("x"),
                new AtomicMoveNotSupportedException("x", "y", "two file systems"));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsClearIsNotTriedAgain(IOException clear) {
        Deque<IOException> failures = new ArrayDeque<>(List.of(clear));
        assertThatThrownBy(() -> Attempts.at(windows, failing(failures))).isSameAs(clear);
    }

    @Test
    void whatFailsToTheEndIsToldByItsFirstFailure() {
        IOException first = new FileSystemException("x", null, "being used by another process");
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> Attempts.at(windows, () -> {
                    throw tries.getAndIncrement() == 0 ? first : new AccessDeniedException("x");
                }))
                .isSameAs(first);
        assertThat(tries).hasValueGreaterThan(1);
    }

    @Test
    void whatBecomesClearOnlyLaterBringsTheFirstFailureAlong() {
        IOException held = new AccessDeniedException("x");
        IOException clear = new NoSuchFileException("x");
        assertThatThrownBy(() -> Attempts.at(windows, failing(new ArrayDeque<>(List.of(held, clear)))))
                .isSameAs(clear)
                .hasSuppressedException(held);
    }

    @Test
    void otherSystemsAreTakenAtTheirWord() {
        IOException denied = new AccessDeniedException("x");
        Deque<IOException> failures = new ArrayDeque<>(List.of(denied));
        assertThatThrownBy(() -> Attempts.at(temporary, failing(failures))).isSameAs(denied);
    }
}
