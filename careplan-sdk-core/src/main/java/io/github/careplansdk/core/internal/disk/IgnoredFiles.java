package io.github.careplansdk.core.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.DosFileAttributes;
import java.util.Locale;
import java.util.Set;

/** Files that may lie in folders of the exchange and are ignored. */
public final class IgnoredFiles {
    /** What Word, Excel and PowerPoint put beside a file that is open in them. */
    public static final String OPEN_IN_OFFICE = "~$";

    private static final Set<String> OF_THE_SYSTEM =
            Set.of("thumbs.db", "desktop.ini", "$recycle.bin", "system volume information");

    private IgnoredFiles() {}

    /**
     * Returns whether a name is that of a hidden file or folder, of one that Windows or Office makes by itself, or of the container
     * that a received unit came in and that is kept beside its files.
     */
    public static boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean hidden = name.startsWith(".") && !name.equals(".") && !name.equals("..");
        return hidden || name.startsWith(OPEN_IN_OFFICE) || OF_THE_SYSTEM.contains(lower) || lower.endsWith(".asice");
    }

    /** Returns whether a file or folder has such a name, or is hidden or of the system by its attributes on Windows. */
    public static boolean contains(Path file) {
        return contains(String.valueOf(file.getFileName())) || isHiddenOnWindows(file);
    }

    private static boolean isHiddenOnWindows(Path file) {
        // Linux tells of such attributes too, from another place on the disk: nobody sets them there.
        if (!file.getFileSystem().getSeparator().equals("\\")
                || !file.getFileSystem().supportedFileAttributeViews().contains("dos")) {
            return false;
        }
        try {
            DosFileAttributes attributes =
                    Files.readAttributes(file, DosFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isHidden() || attributes.isSystem();
        } catch (IOException e) {
            // Whoever looks at the file is told why it cannot be read.
            return false;
        }
    }
}
