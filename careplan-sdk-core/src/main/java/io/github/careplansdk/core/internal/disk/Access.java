package io.github.careplansdk.core.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Who may read what is made, as far as the file system that it is made in can say so. */
enum Access {
    /** Its owner only. */
    OWNER,
    /** Whoever the folder or the process lets read it. */
    OF_FOLDER;

    private static final FileAttribute<?>[] NONE = {};
    private static final AclEntryFlag[] INHERITED = {AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT};

    void createFolder(Path folder) throws IOException {
        Attempts.at(folder, () -> Files.createDirectory(folder, attributes(folder, "rwx------")));
        protect(folder, INHERITED);
    }

    void createFile(Path file) throws IOException {
        Attempts.at(file, () -> Files.createFile(file, attributes(file, "rw-------")));
        protect(file);
    }

    private FileAttribute<?>[] attributes(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return this == OWNER && posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }

    /**
     * Gives what was just made, and is empty still, an access list of its owner, who is known only now. On a share that lets
     * nobody change access lists, that of the folder stays.
     */
    private void protect(Path path, AclEntryFlag... flags) throws IOException {
        Set<String> views = path.getFileSystem().supportedFileAttributeViews();
        if (this != OWNER || views.contains("posix") || !views.contains("acl")) {
            return;
        }
        AclFileAttributeView list =
                Files.getFileAttributeView(path, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        try {
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(AclEntryPermission.values())
                    .setFlags(flags)
                    .build()));
        } catch (IOException refused) {
            return;
        }
    }
}
