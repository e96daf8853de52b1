package io.github.careplansdk.crypto.seal.internal.signature;

import io.github.careplansdk.crypto.seal.SealedFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Takes digests of what it hands on. */
public final class Digests extends FilterOutputStream {
    private final Map<DigestMethod, MessageDigest> running = new EnumMap<>(DigestMethod.class);

    public Digests(Set<DigestMethod> methods, OutputStream target) {
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

    /** Returns a file of a container, of which the digest by SHA-256 was taken. */
    public static SealedFile file(String name, long bytes, byte[] sha256) {
        return new SealedFile(name, bytes, HexFormat.of().formatHex(sha256));
    }

    /** Returns the digests of all that was written since this was last asked. */
    public Map<DigestMethod, byte[]> take() {
        Map<DigestMethod, byte[]> taken = new EnumMap<>(DigestMethod.class);
        running.forEach((method, digest) -> taken.put(method, digest.digest()));
        return taken;
    }
}
