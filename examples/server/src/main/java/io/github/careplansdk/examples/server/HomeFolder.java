package io.github.careplansdk.examples.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes the folder of {@code careplan.home}, for its owner only, before anything is written there: what is kept, queued and
 * received is personal data, and the database's own files are readable by whoever may enter the folder.
 */
class HomeFolder implements EnvironmentPostProcessor {
    private static final String HOME = "careplan.home";
    private static final AclEntryFlag[] INHERITED = {AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT};

    /** Says absolutely where it is, as H2 wants it. */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication server) {
        Path home = Path.of(settings.getRequiredProperty(HOME)).toAbsolutePath().normalize();
        settings.getPropertySources().addFirst(new MapPropertySource("home", Map.of(HOME, home.toString())));
        refuseOthers(home);
        try {
            Files.createDirectories(Objects.requireNonNull(home.getParent(), "It is no root."));
            makePrivate(home);
        } catch (IOException | UnsupportedOperationException e) {
            throw new UnusableHome("unusable", home, e);
        }
        refuseIfInUse(home.resolve("database.mv.db"), home);
    }

    /** The folder is closed to all others, which would harm one that is not the server's alone, or that holds such a one. */
    private static void refuseOthers(Path home) {
        Path real = real(home);
        boolean ofOthers = home.getParent() == null
                || Stream.of("user.home", "user.dir", "java.io.tmpdir")
                        .map(name -> real(Path.of(System.getProperty(name))))
                        .anyMatch(used -> used.startsWith(real));
        if (ofOthers) {
            throw new UnusableHome("ofOthers", home);
        }
    }

    /** Returns a path without links, where there is something at it. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static void makePrivate(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            boolean posix = home.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createDirectory(
                        home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(home);
            }
        }
        PosixFileAttributeView posix = Files.getFileAttributeView(home, PosixFileAttributeView.class);
        if (posix != null) {
            // Also one that was made before, or by somebody else.
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
            return;
        }
        AclFileAttributeView list =
                Files.getFileAttributeView(home, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (list != null) {
            list.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(list.getOwner())
                    .setPermissions(AclEntryPermission.values())
                    .setFlags(INHERITED)
                    .build()));
        }
    }

    /** H2 locks its file; what it says of that is a hundred lines long. */
    private static void refuseIfInUse(Path database, Path home) {
        if (!Files.exists(database)) {
            return;
        }
        try (FileChannel file = FileChannel.open(database, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new UnusableHome("inUse", home);
            }
        } catch (OverlappingFileLockException e) {
            throw new UnusableHome("inUse", home, e);
        } catch (IOException e) {
            throw new UnusableHome("unusable", home, e);
        }
    }
}
