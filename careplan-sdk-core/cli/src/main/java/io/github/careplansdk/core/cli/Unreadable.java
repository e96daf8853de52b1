package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.internal.disk.UnusableNameException;
import io.github.careplansdk.core.internal.text.BilingualText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Why a path cannot be read or written, in words for people. What exceptions say here are paths, never content. */
public enum Unreadable {
    /** There is nothing at the path. */
    MISSING("見つかりません", "Not found"),
    /** The system refuses access. */
    DENIED("権限がありません", "No permission"),
    /** There is something where a file or folder was to be made. */
    IN_THE_WAY("すでにあるため作成できません", "Cannot be made, since it is there already"),
    /** A folder where a file is meant. */
    FOLDER("フォルダーです。ファイルを指定してください", "A folder, where a file is meant"),
    /** A device or the like. */
    NO_FILE("ファイルでもフォルダーでもありません", "Neither a file nor a folder");

    private final BilingualText text;

    Unreadable(String japanese, String english) {
        this.text = new BilingualText(japanese, english);
    }

    /** Finds out early about everything that cannot be read, and names all of it. */
    public static void check(List<Path> paths) {
        check(paths, Unreadable::of);
    }

    /** Finds out early about paths at which there is nothing: what cannot be read there is found by those who read it. */
    public static void checkThere(List<Path> paths) {
        check(paths, path -> Files.exists(path) ? Optional.empty() : Optional.of(MISSING));
    }

    /** The same for paths that lead to a file, or to something that is read as one, such as {@code /dev/stdin}. */
    public static void checkFiles(List<Path> paths) {
        check(paths, Unreadable::ofFile);
    }

    private static void check(List<Path> paths, Function<Path, Optional<Unreadable>> why) {
        List<String> japanese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Path path : paths) {
            why.apply(path).ifPresent(reason -> {
                japanese.add(reason.text.japanese() + ": " + path);
                english.add(reason.text.english() + ": " + path);
            });
        }
        if (!japanese.isEmpty()) {
            throw new PathException(String.join("、", japanese), String.join("; ", english));
        }
    }

    private static Optional<Unreadable> ofFile(Path path) {
        return Files.isDirectory(path) ? Optional.of(FOLDER) : ofAny(path);
    }

    private static Optional<Unreadable> ofAny(Path path) {
        if (!Files.exists(path)) {
            return Optional.of(MISSING);
        }
        return Files.isReadable(path) ? Optional.empty() : Optional.of(DENIED);
    }

    private static Optional<Unreadable> of(Path path) {
        Optional<Unreadable> any = ofAny(path);
        if (any.isPresent() || Files.isDirectory(path)) {
            return any;
        }
        return Files.isRegularFile(path) ? Optional.empty() : Optional.of(NO_FILE);
    }

    /** Whether a path is an archive by its name. */
    public static boolean isNamedZip(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What to tell the caller where a file system refuses. */
    public static PathException because(IOException e) {
        String words = words(e);
        if (e instanceof NoSuchFileException) {
            return MISSING.at(words);
        }
        if (e instanceof AccessDeniedException) {
            return DENIED.at(words);
        }
        if (e instanceof FileAlreadyExistsException) {
            return IN_THE_WAY.at(words);
        }
        if (e instanceof UnusableNameException name) {
            return unusable(name.getFile());
        }
        return new PathException("読み書きできません: " + words, "Cannot be read or written: " + words);
    }

    /** What to tell the caller where a file cannot be called so here. */
    static PathException unusable(String name) {
        return unusable(List.of(name));
    }

    /** The same for several; they are named by what could be read of them. */
    public static PathException unusable(List<String> names) {
        return new PathException(
                "この環境では使えないファイル名です（" + Converters.NAME_HINT.japanese() + "）: " + String.join("、", names),
                "A file cannot be called so here (" + Converters.NAME_HINT.english() + "): "
                        + String.join(", ", names));
    }

    /** The path and the system's words for what is wrong, or at least the kind of failure. */
    public static String words(IOException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        boolean said = e instanceof FileSystemException failure
                ? failure.getReason() != null
                        || e instanceof NoSuchFileException
                        || e instanceof AccessDeniedException
                        || e instanceof FileAlreadyExistsException
                : !message.isEmpty();
        return said ? message : (message + " " + e.getClass().getSimpleName()).strip();
    }

    /** The system's words for what is wrong, or the kind of failure; no path: files may be called after people. */
    public static String reason(IOException e) {
        String words = e instanceof FileSystemException failure ? failure.getReason() : null;
        return Objects.requireNonNullElse(words, e.getClass().getSimpleName());
    }

    private PathException at(String path) {
        return new PathException(text.japanese() + ": " + path, text.english() + ": " + path);
    }
}
