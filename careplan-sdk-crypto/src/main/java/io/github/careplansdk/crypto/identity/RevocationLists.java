package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.identity.internal.certificate.X509File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of revoked certificates (CRL, 失効リスト). Their signatures and dates are checked when they are used. Immutable and
 * safe to share.
 *
 * @param lists the lists, in any order
 */
public record RevocationLists(List<X509CRL> lists) {
    /** No lists. */
    public static final RevocationLists NONE = new RevocationLists(List.of());

    public RevocationLists {
        lists = List.copyOf(lists);
    }

    /** Returns the given lists. */
    public static RevocationLists of(X509CRL... lists) {
        return new RevocationLists(List.of(lists));
    }

    /**
     * Reads lists from files of at most 32 MB, each in PEM (one or more) or DER.
     *
     * @throws IdentityException if a file holds no list or cannot be parsed
     */
    public static RevocationLists read(Path... files) throws IOException {
        List<X509CRL> lists = new ArrayList<>();
        for (Path file : files) {
            lists.addAll(X509File.lists(file));
        }
        return new RevocationLists(lists);
    }

    /**
     * Reads lists from a stream, in the formats of files.
     *
     * @param name the name used in findings
     * @param in read to its end, at most 32 MB of it; not closed
     * @throws IdentityException as for a file
     */
    public static RevocationLists read(String name, InputStream in) throws IOException {
        return new RevocationLists(X509File.lists(name, in));
    }
}
