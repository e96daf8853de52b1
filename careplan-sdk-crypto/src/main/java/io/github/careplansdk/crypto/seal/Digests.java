package io.github.careplansdk.crypto.seal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Takes digests of what it hands on. */
final class Digests extends FilterOutputStream {
    private final Map<DigestMethod, MessageDigest> running = new EnumMap<>(DigestMethod.class);

    Digests(Set<DigestMethod> methods, OutputStream target) {
        super(target);
        methods.forEach(method -> running.put(method, method.start()));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        running.values().forEach(digest -> digest.update(bytes, offset, length));
        out.write(bytes, offset, length);
    }

    /** The digests of all that was written since this was last asked. */
    Map<DigestMethod, byte[]> take() {
        Map<DigestMethod, byte[]> taken = new EnumMap<>(DigestMethod.class);
        running.forEach((method, digest) -> taken.put(method, digest.digest()));
        return taken;
    }
}
