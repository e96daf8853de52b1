package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.crypto.identity.PasswordSource;
import io.github.careplansdk.crypto.keyring.KeyringSource.KeyringItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A folder of key files with their passwords beside them. */
record KeyringFolder(Path folder) implements KeyringSource {
    /** Hidden files are of programs that copy: what is not whole yet, or notes of macOS. */
    private static final Pattern KEY_FILE = Pattern.compile("(?i)[^.].*\\.(pfx|p12)");

    private static final String PASSWORD = ".password";

    /** More than this no key file has; whoever opens it refuses what is longer. */
    private static final int MOST_BYTES = (1 << 20) + 1;

    @Override
    public List<KeyringItem> items() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, file -> isNamedAsKeyFile(file))) {
            for (Path file : inside) {
                files.add(file);
                OfficeKeyring.refuseMoreThanALimit(files.size());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        if (files.isEmpty()) {
            throw new KeyringException(KeyringCode.NO_KEY_FILE, folder);
        }
        return files.stream()
                .sorted(Comparator.comparing(KeyringFolder::name))
                .map(KeyringFolder::item)
                .toList();
    }

    private static boolean isNamedAsKeyFile(Path file) {
        return KEY_FILE.matcher(name(file)).matches();
    }

    private static KeyringItem item(Path file) {
        String name = name(file);
        Path password = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + PASSWORD);
        return KeyringItem.pfx(name, () -> bytes(file), passwordIn(password, name));
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new KeyringException(KeyringCode.NOT_A_FILE, name(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private static PasswordSource passwordIn(Path file, String ofKeyFile) {
        return () -> {
            if (!Files.isRegularFile(file)) {
                throw new KeyringException(KeyringCode.PASSWORD_FILE_MISSING, ofKeyFile, name(file));
            }
            return PasswordSource.file(file).password();
        };
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
