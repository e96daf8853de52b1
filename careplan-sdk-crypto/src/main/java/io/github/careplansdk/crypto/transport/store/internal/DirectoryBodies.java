package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.BodyStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bodies as files below a folder, each at the path that its key is. */
public record DirectoryBodies(Path folder, Disk disk) implements BodyStore {
    private static final int LONGEST_KEY = 200;

    /** Segments that are no steps up or on the spot, and do not begin as what is written aside does. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private Path place(String key) {
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "A key has segments of A-Za-z0-9._- that begin with no dot, and 200" + " characters at most.");
        }
        return folder.resolve(key);
    }

    @Override
    public long write(String key, Body body) throws IOException {
        Path place = place(key);
        Path unfinished = place.resolveSibling("." + place.getFileName() + ".part");
        disk.folder(unfinished.resolveSibling(""));
        disk.delete(unfinished);
        long size;
        try (InputStream in = body.open();
                OutputStream out = disk.create(unfinished)) {
            size = in.transferTo(out);
        }
        disk.sync(unfinished);
        disk.move(unfinished, place);
        return size;
    }

    @Override
    public Optional<Body> find(String key) {
        return Optional.of(place(key)).filter(Files::isRegularFile).map(Body::of);
    }

    @Override
    public void delete(String key) throws IOException {
        disk.delete(place(key));
    }
}
