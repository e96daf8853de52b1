package io.github.careplansdk.csv.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Why a path cannot be read or written, in words for people. What exceptions say here are paths, never content. */
enum Unreadable {
    MISSING("見つかりません", "Not found"),
    DENIED("権限がありません", "No permission"),
    NO_ARCHIVE("ZIPファイルではないか、壊れています", "Not a ZIP file, or damaged"),
    NO_FILE("ファイルでもフォルダーでもありません", "Neither a file nor a folder");

    private final String japanese;
    private final String english;

    Unreadable(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** Finds out early about everything that cannot be read, and names all of it. */
    static void check(List<Path> paths) {
        List<String> japanese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Path path : paths) {
            of(path).ifPresent(reason -> {
                japanese.add(reason.japanese + ": " + path);
                english.add(reason.english + ": " + path);
            });
        }
        if (!japanese.isEmpty()) {
            throw new UsageException(String.join("、", japanese), String.join("; ", english));
        }
    }

    private static Optional<Unreadable> of(Path path) {
        if (!Files.exists(path)) {
            return Optional.of(MISSING);
        }
        if (!Files.isReadable(path)) {
            return Optional.of(DENIED);
        }
        if (Files.isDirectory(path)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            return Optional.of(NO_FILE);
        }
        return isNamedZip(path) && !isArchive(path) ? Optional.of(NO_ARCHIVE) : Optional.empty();
    }

    /** Whether a path is an archive by its name. */
    static boolean isNamedZip(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean isArchive(Path path) {
        // Any bytes are names in this charset: whether they are good names is for the check to say.
        try (ZipFile archive = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What to tell the caller where a file system refuses. */
    static UsageException because(IOException e) {
        String words = words(e);
        if (e instanceof NoSuchFileException) {
            return MISSING.at(words);
        }
        if (e instanceof AccessDeniedException) {
            return DENIED.at(words);
        }
        if (e instanceof ZipException) {
            return NO_ARCHIVE.at(words);
        }
        return new UsageException("読み書きできません: " + words, "Cannot be read or written: " + words);
    }

    /** The path and the system's words for what is wrong, or at least the kind of failure. */
    static String words(IOException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        boolean said = e instanceof FileSystemException failure
                ? failure.getReason() != null || e instanceof NoSuchFileException || e instanceof AccessDeniedException
                : !message.isEmpty();
        return said ? message : (message + " " + e.getClass().getSimpleName()).strip();
    }

    private UsageException at(String path) {
        return new UsageException(japanese + ": " + path, english + ": " + path);
    }
}
